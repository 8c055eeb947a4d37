"""google-cloud-firestore 2.34.1: its coroutine functions."""

from google.cloud.firestore_v1.async_batch import AsyncWriteBatch as AsyncWriteBatch
from google.cloud.firestore_v1.async_client import AsyncClient as AsyncClient
from google.cloud.firestore_v1.async_collection import AsyncCollectionReference as AsyncCollectionReference
from google.cloud.firestore_v1.async_document import AsyncDocumentReference as AsyncDocumentReference
from google.cloud.firestore_v1.async_pipeline import AsyncPipeline as AsyncPipeline
from google.cloud.firestore_v1.async_query import AsyncQuery as AsyncQuery
from google.cloud.firestore_v1.async_transaction import AsyncTransaction as AsyncTransaction
from google.cloud.firestore_v1.client import Client as Client
from google.cloud.firestore_v1.collection import CollectionReference as CollectionReference
from google.cloud.firestore_v1.pipeline import Pipeline as Pipeline
from google.cloud.firestore_v1.pipeline_result import AsyncPipelineStream as AsyncPipelineStream
from google.cloud.firestore_v1.pipeline_result import PipelineSnapshot as PipelineSnapshot
from google.cloud.firestore_v1.pipeline_result import PipelineStream as PipelineStream
from google.cloud.firestore_v1.pipeline_source import PipelineSource as PipelineSource
