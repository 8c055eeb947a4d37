"""hikari 2.7.0: its coroutine functions."""

from hikari.emojis import Emoji as Emoji
from hikari.files import Resource as Resource
class ButtonComponent:
    emoji: Emoji
class SelectMenuOption:
    emoji: Emoji
class TextSelectMenuComponent:
    options: list[SelectMenuOption]
class MediaResource:
    proxy_resource: Resource
    resource: Resource
    async def read(self): ...
    async def save(self): ...
class SectionComponent:
    accessory: ButtonComponent | ThumbnailComponent
class ThumbnailComponent:
    media: MediaResource
class MediaGalleryComponent:
    items: list[MediaGalleryItem]
class MediaGalleryItem:
    media: MediaResource
class FileComponent:
    file: MediaResource
class ContainerComponent: ...
