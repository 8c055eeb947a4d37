request: Request
websocket: Websocket
