"""disnake 2.12.2: its coroutine functions."""

from disnake.channel import DMChannel as DMChannel
from disnake.channel import GroupChannel as GroupChannel
from disnake.channel import PartialMessageable as PartialMessageable
from disnake.channel import StageChannel as StageChannel
from disnake.channel import TextChannel as TextChannel
from disnake.channel import VoiceChannel as VoiceChannel
from disnake.entitlement import Entitlement as Entitlement
from disnake.guild import Guild as Guild
from disnake.interactions.base import InteractionDataResolved as InteractionDataResolved
from disnake.interactions.base import InteractionMessage as InteractionMessage
from disnake.interactions.base import InteractionResponse as InteractionResponse
from disnake.member import Member as Member
from disnake.message import Message as Message
from disnake.threads import Thread as Thread
from disnake.user import ClientUser as ClientUser
from disnake.user import User as User
from disnake.webhook.async_ import Webhook as Webhook
class MessageInteraction:
    author: User | Member
    channel: TextChannel | Thread | VoiceChannel | StageChannel | DMChannel | GroupChannel | PartialMessageable
    data: MessageInteractionData
    entitlements: list[Entitlement]
    message: Message
    async def delete_original_message(self): ...
    async def delete_original_response(self): ...
    async def edit_original_message(self) -> InteractionMessage: ...
    async def edit_original_response(self) -> InteractionMessage: ...
    @property
    def followup(self) -> Webhook: ...
    @property
    def guild(self) -> Guild: ...
    def is_expired(self): ...
    @property
    def me(self) -> Member | ClientUser: ...
    async def original_message(self) -> InteractionMessage: ...
    async def original_response(self) -> InteractionMessage: ...
    @property
    def response(self) -> InteractionResponse: ...
    async def send(self): ...
    @property
    def user(self) -> User | Member: ...
class MessageInteractionData:
    resolved: InteractionDataResolved
