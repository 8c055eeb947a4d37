"""Exchanges that are traded on over HTTP, by their own clients.

Sources: each library's own reference; the names were compared with the sources of python-binance 1.0.37, pybit 5.17 and
alpaca-py 0.44. ``ccxt`` is among `asyncpitfalls.knowledge.blocking.apis`.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.blocking.rows import HTTP, blocking, meanings

_SPOT = (
    "cancel_order create_oco_order create_order create_test_order get_account get_aggregate_trades get_all_orders"
    " get_all_tickers get_asset_balance get_asset_details get_avg_price get_deposit_address get_exchange_info"
    " get_historical_klines get_historical_trades get_klines get_my_trades get_open_orders get_order get_order_book"
    " get_orderbook_ticker get_orderbook_tickers get_products get_recent_trades get_server_time get_symbol_info"
    " get_symbol_ticker get_system_status get_ticker get_trade_fee order_limit order_limit_buy order_limit_sell"
    " order_market order_market_buy order_market_sell ping stream_get_listen_key withdraw"
)
_FUTURES = (
    "account account_balance account_trades cancel_all_open_orders cancel_order change_leverage change_margin_type"
    " change_position_mode create_order exchange_info funding_rate get_all_orders get_open_orders get_order"
    " get_position_mode historical_klines income_history klines mark_price order_book ping position_information"
    " symbol_ticker ticker time"
)
_UNIFIED = (
    "amend_batch_order amend_order cancel_all_orders cancel_batch_order cancel_order get_account_info get_closed_pnl"
    " get_coin_greeks get_collateral_info get_executions get_fee_rates get_funding_rate_history get_instruments_info"
    " get_kline get_mark_price_kline get_open_interest get_open_orders get_order_history get_orderbook get_positions"
    " get_public_trade_history get_risk_limit get_server_time get_tickers get_transaction_log get_wallet_balance"
    " place_batch_order place_order set_leverage set_margin_mode set_trading_stop switch_margin_mode"
    " switch_position_mode"
)
_TRADING = (
    "cancel_order_by_id cancel_orders close_all_positions close_position get_account get_all_assets get_all_positions"
    " get_asset get_calendar get_clock get_open_position get_option_contracts get_order_by_client_id get_order_by_id"
    " get_orders get_portfolio_history get_watchlists replace_order_by_id submit_order"
)
_MARKET_DATA = "bars latest_bar latest_quote latest_trade quotes snapshot trades"

ROWS = (
    *blocking(
        HTTP,
        f"{_SPOT} {' '.join(f'futures_{name}' for name in _FUTURES.split())}",
        of="binance.Client",
        source="python-binance",
        instead=("binance.AsyncClient",),
    ),
    *blocking(HTTP, _UNIFIED, of="pybit.unified_trading.HTTP", source="pybit"),
    *blocking(HTTP, _TRADING, of="alpaca.trading.client.TradingClient", source="alpaca-py"),
    *(
        row
        for kind in ("Crypto", "Stock")
        for row in blocking(
            HTTP,
            " ".join(f"get_{kind.lower()}_{name}" for name in _MARKET_DATA.split()),
            of=f"alpaca.data.historical.{kind}HistoricalDataClient",
            source="alpaca-py",
        )
    ),
)

STANDS_FOR = {
    **meanings("binance.Client", "binance.client.Client"),
    **meanings("alpaca.trading.client.TradingClient", "alpaca.trading.TradingClient"),
    **{
        f"alpaca.data.{module}{kind}HistoricalDataClient": f"alpaca.data.historical.{kind}HistoricalDataClient"
        for kind in ("Crypto", "Stock")
        for module in ("", f"historical.{kind.lower()}.")
    },
}
