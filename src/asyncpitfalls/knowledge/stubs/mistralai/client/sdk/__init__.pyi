"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.agents import Agents as Agents
from mistralai.client.audio import Audio as Audio
from mistralai.client.batch import Batch as Batch
from mistralai.client.beta import Beta as Beta
from mistralai.client.chat import Chat as Chat
from mistralai.client.classifiers import Classifiers as Classifiers
from mistralai.client.embeddings import Embeddings as Embeddings
from mistralai.client.events import Events as Events
from mistralai.client.files import Files as Files
from mistralai.client.fim import Fim as Fim
from mistralai.client.models_ import Models as Models
from mistralai.client.ocr import Ocr as Ocr
from mistralai.client.realtime import Realtime as Realtime
from mistralai.client.responses import Responses as Responses
from mistralai.client.sdkconfiguration import SDKConfiguration as SDKConfiguration
from mistralai.client.workflows import Workflows as Workflows
class Mistral:
    agents: Agents
    audio: Audio
    batch: Batch
    beta: Beta
    chat: Chat
    classifiers: Classifiers
    embeddings: Embeddings
    events: Events
    files: Files
    fim: Fim
    models: Models
    ocr: Ocr
    realtime: Realtime
    responses: Responses
    sdk_configuration: SDKConfiguration
    workflows: Workflows
    async def __aenter__(self) -> Mistral: ...
    def do_request(self): ...
    async def do_request_async(self): ...
    def dynamic_import(self): ...
