"""llama-stack-client 0.7.5: its coroutine functions."""

from llama_stack_client.resources.alpha.admin import AsyncAdminResource as AsyncAdminResource
from llama_stack_client.resources.alpha.benchmarks import AsyncBenchmarksResource as AsyncBenchmarksResource
from llama_stack_client.resources.alpha.eval.eval import AsyncEvalResource as AsyncEvalResource
from llama_stack_client.resources.alpha.inference import AsyncInferenceResource as AsyncInferenceResource
class AsyncAlphaResource:
    @property
    def admin(self) -> AsyncAdminResource: ...
    @property
    def benchmarks(self) -> AsyncBenchmarksResource: ...
    @property
    def eval(self) -> AsyncEvalResource: ...
    @property
    def inference(self) -> AsyncInferenceResource: ...
