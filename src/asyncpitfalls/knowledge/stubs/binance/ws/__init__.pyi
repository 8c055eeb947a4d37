"""python-binance 1.0.37."""
