"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.agents import Agents as Agents
from mistralai.client.audio import Audio as Audio
from mistralai.client.basesdk import BaseSDK as BaseSDK
from mistralai.client.batch import Batch as Batch
from mistralai.client.beta import Beta as Beta
from mistralai.client.chat import Chat as Chat
from mistralai.client.classifiers import Classifiers as Classifiers
from mistralai.client.embeddings import Embeddings as Embeddings
from mistralai.client.events import Events as Events
from mistralai.client.files import Files as Files
from mistralai.client.fim import Fim as Fim
from mistralai.client.httpclient import AsyncHttpClient as AsyncHttpClient
from mistralai.client.httpclient import ClientOwner as ClientOwner
from mistralai.client.models_ import Models as Models
from mistralai.client.ocr import Ocr as Ocr
from mistralai.client.realtime import Realtime as Realtime
from mistralai.client.responses import Responses as Responses
from mistralai.client.sdk import Mistral as Mistral
from mistralai.client.sdkconfiguration import SDKConfiguration as SDKConfiguration
from mistralai.client.workflows import Workflows as Workflows
