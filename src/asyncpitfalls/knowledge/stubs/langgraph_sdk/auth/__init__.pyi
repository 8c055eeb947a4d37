"""langgraph-sdk 0.4.14: its coroutine functions."""

class Auth:
    on: _On
    def authenticate(self): ...
class _ActionHandler:
    async def __call__(self): ...
class _ResourceActionOn:
    auth: Auth
    def __call__(self) -> _ActionHandler: ...
class _AssistantsOn:
    auth: Auth
    create: _ResourceActionOn
    delete: _ResourceActionOn
    read: _ResourceActionOn
    search: _ResourceActionOn
    update: _ResourceActionOn
    def __call__(self): ...
class _ThreadsOn:
    auth: Auth
    create: _ResourceActionOn
    create_run: _ResourceActionOn
    delete: _ResourceActionOn
    read: _ResourceActionOn
    search: _ResourceActionOn
    update: _ResourceActionOn
    def __call__(self): ...
class _CronsOn:
    auth: Auth
    create: _ResourceActionOn
    delete: _ResourceActionOn
    read: _ResourceActionOn
    search: _ResourceActionOn
    update: _ResourceActionOn
    def __call__(self): ...
class _StoreActionOn:
    auth: Auth
    def __call__(self) -> _ActionHandler: ...
class _StoreOn:
    delete: _StoreActionOn
    get: _StoreActionOn
    list_namespaces: _StoreActionOn
    put: _StoreActionOn
    search: _StoreActionOn
    def __call__(self): ...
class _On:
    assistants: _AssistantsOn
    crons: _CronsOn
    store: _StoreOn
    threads: _ThreadsOn
    def __call__(self): ...
