"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.datasets import Datasets as Datasets
from mistralai.client.evaluations import Evaluations as Evaluations
from mistralai.client.judges import Judges as Judges
from mistralai.client.logs import Logs as Logs
from mistralai.client.sdkconfiguration import SDKConfiguration as SDKConfiguration
from mistralai.client.spans import Spans as Spans
from mistralai.client.traces import Traces as Traces
class Observability:
    datasets: Datasets
    evaluations: Evaluations
    judges: Judges
    logs: Logs
    sdk_configuration: SDKConfiguration
    spans: Spans
    traces: Traces
    def do_request(self): ...
    async def do_request_async(self): ...
