"""Exchanges and chains.

What is written here by hand was read in the code of CCXT 4.5 (``async_support/base/exchange.py``: the methods that its
manual calls unified).
"""

from __future__ import annotations

from tools.libraries.library import Library

_UNIFIED = """
    add_margin borrow_cross_margin borrow_isolated_margin cancel_all_orders cancel_order cancel_orders close
    create_limit_buy_order create_limit_order create_limit_sell_order create_market_buy_order create_market_order
    create_market_sell_order create_order create_orders edit_order fetch_accounts fetch_balance fetch_bids_asks
    fetch_closed_orders fetch_currencies fetch_deposit_address fetch_deposits fetch_funding_history fetch_funding_rate
    fetch_funding_rate_history fetch_funding_rates fetch_l2_order_book fetch_leverage fetch_leverage_tiers
    fetch_market_leverage_tiers fetch_markets fetch_my_trades fetch_ohlcv fetch_open_interest fetch_open_orders
    fetch_order fetch_order_book fetch_order_books fetch_order_trades fetch_orders fetch_position fetch_positions
    fetch_status fetch_ticker fetch_tickers fetch_time fetch_trades fetch_trading_fee fetch_trading_fees
    fetch_transactions fetch_transfers fetch_withdrawals load_markets reduce_margin set_leverage set_margin_mode
    set_position_mode transfer withdraw
"""

_WATCHED = """
    watch_balance watch_my_trades watch_ohlcv watch_order_book watch_orders watch_positions watch_ticker watch_tickers
    watch_trades
"""

_EXCHANGES = """
    alpaca ascendex bequant bigone binance binancecoinm binanceus binanceusdm bingx bitbank bitbns bitfinex bitflyer
    bitget bithumb bitmart bitmex bitopro bitrue bitso bitstamp bitteam bitvavo blockchaincom blofin btcmarkets btcturk
    bybit cex coinbase coinbaseexchange coincheck coinex coinmate coinmetro coinone coinspot cryptocom cryptomus
    delta deribit digifinex exmo gate gateio gemini hashkey hitbtc hollaex htx huobi hyperliquid independentreserve
    indodax kraken krakenfutures kucoin kucoinfutures latoken lbank luno mercado mexc myokx ndax novadax oceanex okx
    okxus onetrading oxfun p2b paradex paymium phemex poloniex probit timex tokocrypto upbit vertex wavesexchange
    whitebit woo woofipro xt yobit zaif zonda
"""


def _exchanges(names: str, *, base: str = "") -> str:
    """The stub of a module of CCXT: one class with its coroutine functions, and a class for each exchange."""
    inherited = f"from ccxt.async_support import Exchange as {base}\n" if base else ""
    methods = "".join(f"    async def {name}(self): ...\n" for name in names.split())
    exchanges = "".join(f"class {name}(Exchange): ...\n" for name in _EXCHANGES.split())
    return f"\n{inherited}class Exchange{f'({base})' if base else ''}:\n{methods}{exchanges}"


MARKETS = (
    Library("web3", ("web3",), "web3"),
    Library("ccxt", ("ccxt.async_support",), "ccxt.none", more=_exchanges(_UNIFIED)),
    Library("ccxt", ("ccxt.pro",), "ccxt.none", more=_exchanges(_WATCHED, base="_Exchange")),
    Library("ib_async", ("ib_async",), "ib_async.ib"),
    Library("python_binance", ("binance",), ("binance.async_client", "binance.ws")),
    Library("async_substrate_interface", ("async_substrate_interface",), "async_substrate_interface.async_substrate"),
    Library("python_kucoin", ("kucoin.async_client",), "kucoin"),
    Library("solana", ("solana.rpc.async_api", "solana.rpc.websocket_api"), "solana.rpc"),
    Library(
        "xrpl_py",
        ("xrpl.asyncio.account", "xrpl.asyncio.clients", "xrpl.asyncio.ledger", "xrpl.asyncio.transaction"),
        "xrpl.asyncio",
    ),
)
