"""together 3.1.1: its coroutine functions."""

from together.resources.post_training.checkpoints import AsyncCheckpointsResource as AsyncCheckpointsResource
from together.resources.post_training.model_resources import AsyncModelResourcesResource as AsyncModelResourcesResource
from together.resources.post_training.operations import AsyncOperationsResource as AsyncOperationsResource
from together.resources.post_training.prepare_for_fp4_inference import AsyncPrepareForFp4InferenceResource as AsyncPrepareForFp4InferenceResource
from together.resources.post_training.sessions import AsyncSessionsResource as AsyncSessionsResource
from together.resources.post_training.supported_models import AsyncSupportedModelsResource as AsyncSupportedModelsResource
class AsyncPostTrainingResource:
    @property
    def checkpoints(self) -> AsyncCheckpointsResource: ...
    @property
    def model_resources(self) -> AsyncModelResourcesResource: ...
    @property
    def operations(self) -> AsyncOperationsResource: ...
    @property
    def prepare_for_fp4_inference(self) -> AsyncPrepareForFp4InferenceResource: ...
    @property
    def sessions(self) -> AsyncSessionsResource: ...
    @property
    def supported_models(self) -> AsyncSupportedModelsResource: ...
