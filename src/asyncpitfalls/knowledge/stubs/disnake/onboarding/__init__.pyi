"""disnake 2.12.2: its coroutine functions."""

from disnake.channel import CategoryChannel as CategoryChannel
from disnake.channel import ForumChannel as ForumChannel
from disnake.channel import MediaChannel as MediaChannel
from disnake.channel import StageChannel as StageChannel
from disnake.channel import TextChannel as TextChannel
from disnake.channel import VoiceChannel as VoiceChannel
from disnake.guild import Guild as Guild
from disnake.role import Role as Role
class Onboarding:
    guild: Guild
    prompts: list[OnboardingPrompt]
    @property
    def default_channels(self) -> list[VoiceChannel] | list[StageChannel] | list[TextChannel] | list[CategoryChannel] | list[ForumChannel] | list[MediaChannel]: ...
class OnboardingPrompt:
    guild: Guild
    options: list[OnboardingPromptOption]
class OnboardingPromptOption:
    guild: Guild
    @property
    def channels(self) -> list[VoiceChannel] | list[StageChannel] | list[TextChannel] | list[CategoryChannel] | list[ForumChannel] | list[MediaChannel]: ...
    @property
    def roles(self) -> list[Role]: ...
