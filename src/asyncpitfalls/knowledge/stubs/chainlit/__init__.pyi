"""chainlit 2.12.0: its coroutine functions."""

from chainlit.action import Action as Action
from chainlit.chat_settings import ChatSettings as ChatSettings
from chainlit.element import Audio as Audio
from chainlit.element import CustomElement as CustomElement
from chainlit.element import Dataframe as Dataframe
from chainlit.element import File as File
from chainlit.element import Image as Image
from chainlit.element import Pdf as Pdf
from chainlit.element import Plotly as Plotly
from chainlit.element import Pyplot as Pyplot
from chainlit.element import TaskList as TaskList
from chainlit.element import Text as Text
from chainlit.element import Video as Video
from chainlit.message import AskActionMessage as AskActionMessage
from chainlit.message import AskElementMessage as AskElementMessage
from chainlit.message import AskFileMessage as AskFileMessage
from chainlit.message import AskUserMessage as AskUserMessage
from chainlit.message import ErrorMessage as ErrorMessage
from chainlit.message import Message as Message
from chainlit.step import Step as Step
async def send_window_message(): ...
