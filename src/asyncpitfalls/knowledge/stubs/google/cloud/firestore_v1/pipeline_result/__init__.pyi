"""google-cloud-firestore 2.34.1: its coroutine functions."""

from google.cloud.firestore_v1.async_pipeline import AsyncPipeline as AsyncPipeline
from google.cloud.firestore_v1.async_transaction import AsyncTransaction as AsyncTransaction
from google.cloud.firestore_v1.pipeline import Pipeline as Pipeline
class PipelineSnapshot:
    pipeline: Pipeline | AsyncPipeline
class PipelineStream:
    pipeline: Pipeline | AsyncPipeline
class AsyncPipelineStream:
    pipeline: Pipeline | AsyncPipeline
