"""beanie 2.2.0: its coroutine functions."""

from beanie.odm.bulk import BulkWriter as BulkWriter
from beanie.odm.documents import Document as Document
from beanie.odm.documents import DocumentWithSoftDelete as DocumentWithSoftDelete
from beanie.odm.fields import Link as Link
from beanie.odm.union_doc import UnionDoc as UnionDoc
from beanie.odm.views import View as View
async def init_beanie(): ...
