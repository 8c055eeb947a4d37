"""llama-stack-client 0.7.5: its coroutine functions."""

from llama_stack_client.resources.beta.datasets import AsyncDatasetsResource as AsyncDatasetsResource
class AsyncBetaResource:
    @property
    def datasets(self) -> AsyncDatasetsResource: ...
