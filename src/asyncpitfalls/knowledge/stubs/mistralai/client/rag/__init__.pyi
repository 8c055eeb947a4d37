"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.ingestion_pipeline_configurations import IngestionPipelineConfigurations as IngestionPipelineConfigurations
from mistralai.client.rag_search_indexes import RagSearchIndexes as RagSearchIndexes
from mistralai.client.sdkconfiguration import SDKConfiguration as SDKConfiguration
class Rag:
    ingestion_pipeline_configurations: IngestionPipelineConfigurations
    sdk_configuration: SDKConfiguration
    search_indexes: RagSearchIndexes
    def do_request(self): ...
    async def do_request_async(self): ...
