"""pipecat-ai 1.14.0: its coroutine functions."""

from pipecat.pipeline.worker import IdleFrameObserver as IdleFrameObserver
from pipecat.pipeline.worker import PipelineTask as PipelineTask
from pipecat.pipeline.worker import PipelineTaskParams as PipelineTaskParams
from pipecat.pipeline.worker import PipelineWorker as PipelineWorker
