class Manager(QuerySet): ...
from django.db.models.base import Model as _Model
class Model(_Model):
    objects: Manager
