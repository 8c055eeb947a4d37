"""Databases, caches, queues, files and clouds.

What stands in ``written``, by hand, was read in the code of aiofiles 25.1 (``threadpool/``), aiomysql 0.3
(``connection.py``, ``pool.py``, ``utils.py``), aioshutil 1.6 (each function of ``shutil``, run in a thread), aiosqlite
0.22 (``context.py``, ``core.py``), asyncpg 0.32 (``connection.py``, ``pool.py``), chromadb 1.5 (``__init__.py``), neo4j
6.4 (``_async/work/``: behind a decorator of their own stand coroutine functions), SQLAlchemy 2.1
(``ext/asyncio/session.py``), where what a call gives depends on a type variable or is not said, of SQLModel 0.0.50
(``ext/asyncio/session.py``) and of supabase and postgrest 2.34. A session of ``sqlalchemy.orm`` that is entered with
``async with`` was made by a ``sessionmaker`` with ``class_=AsyncSession``.
"""

from __future__ import annotations

from tools.libraries.library import Library, written

STORES = (
    Library("aio_pika", ("aio_pika",)),
    Library("aioodbc", ("aioodbc",)),
    Library("aiofiles", ("aiofiles",), more=written("aiofiles")),
    Library("aiofiles", ("aiofiles.os",), more=written("aiofiles_os")),
    Library("aiofiles", ("aiofiles.ospath",), "aiofiles.none", more=written("aiofiles_paths")),
    Library("aiokafka", ("aiokafka",)),
    Library("aiomcache", ("aiomcache",), changed=frozenset({"close"})),
    Library("aiomysql", ("aiomysql",), more=written("aiomysql")),
    Library("aiopg", ("aiopg",)),
    Library("aiosqlite", ("aiosqlite",), more=written("aiosqlite")),
    Library("asyncpg", ("asyncpg",), more=written("asyncpg")),
    Library("databases", ("databases",)),
    Library("nats_py", ("nats",)),
    Library("neo4j", ("neo4j",), "neo4j._async", more=written("neo4j")),
    Library("pymongo", ("pymongo",), "pymongo.asynchronous"),
    Library("qdrant_client", ("qdrant_client",), "qdrant_client.async_qdrant_client"),
    Library(
        "redis",
        ("redis.asyncio", "redis.asyncio.lock"),
        ("redis.asyncio.client", "redis.asyncio.lock"),
        frozenset({"self.execute_command"}),
    ),
    Library("sqlalchemy", ("sqlalchemy.ext.asyncio",), "sqlalchemy.ext.asyncio", more=written("sqlalchemy")),
    Library("sqlalchemy", ("sqlalchemy.orm",), "sqlalchemy.none", more=written("sqlalchemy_orm")),
    Library("sqlmodel", ("sqlmodel.ext.asyncio.session",), "sqlmodel.none", more=written("sqlmodel")),
    Library("tortoise_orm", ("tortoise", "tortoise.models")),
    Library("beanie", ("beanie",), "beanie"),
    Library("elasticsearch", ("elasticsearch",), "elasticsearch._async"),
    Library("motor", ("motor.motor_asyncio",), "motor.none", more=written("motor")),
    Library("odmantic", ("odmantic",), "odmantic"),
    Library("opensearch_py", ("opensearchpy",), "opensearchpy._async"),
    Library("pinecone", ("pinecone",), "pinecone"),
    Library("psycopg", ("psycopg",), "psycopg"),
    Library("supabase", ("supabase",), "supabase.none", more=written("supabase")),
    Library("aiobotocore", ("aiobotocore.session",), "aiobotocore"),
    Library("aiocache", ("aiocache",), "aiocache"),
    Library("arq", ("arq", "arq.connections"), "arq"),
    Library("clickhouse_connect", ("clickhouse_connect", "clickhouse_connect.driver"), "clickhouse_connect"),
    Library(
        "google_cloud_firestore", ("google.cloud.firestore", "google.cloud.firestore_v1"), "google.cloud.firestore_v1"
    ),
    Library("influxdb_client", ("influxdb_client.client.influxdb_client_async",), "influxdb_client.client"),
    Library("miniopy_async", ("miniopy_async",), "miniopy_async.api"),
    Library("notion_client", ("notion_client",), "notion_client.client"),
    Library("pymilvus", ("pymilvus",), "pymilvus.milvus_client.async"),
    Library("surrealdb", ("surrealdb",), "surrealdb.connections.async", changed=frozenset({"close"})),
    Library("taskiq", ("taskiq",), "taskiq"),
    Library("weaviate_client", ("weaviate",), "weaviate"),
    Library("aioboto3", ("aioboto3",), "aioboto3.session"),
    Library("aiochclient", ("aiochclient",), "aiochclient"),
    Library("aiocsv", ("aiocsv",), "aiocsv"),
    Library("aiopath", ("aiopath",), "aiopath", changed=frozenset({"absolute", "cwd"})),
    Library("aioredlock", ("aioredlock",), "aioredlock.algorithm"),
    Library("aioshutil", ("aioshutil",), "aioshutil.none", more=written("aioshutil")),
    Library("azure_cosmos", ("azure.cosmos.aio",), "azure.cosmos.aio"),
    Library("azure_data_tables", ("azure.data.tables.aio",), "azure.data.tables.aio"),
    Library("azure_eventhub", ("azure.eventhub.aio",), "azure.eventhub.aio"),
    Library("azure_identity", ("azure.identity.aio",), "azure.identity.aio"),
    Library("azure_keyvault_secrets", ("azure.keyvault.secrets.aio",), "azure.keyvault.secrets"),
    Library("azure_search_documents", ("azure.search.documents.aio",), "azure.search.documents"),
    Library("azure_servicebus", ("azure.servicebus.aio",), "azure.servicebus.aio"),
    Library("azure_storage_blob", ("azure.storage.blob.aio",), "azure.storage.blob.aio"),
    Library("chromadb", ("chromadb.api.async_client",), ("chromadb.api.async_client", "chromadb.api.models")),
    Library("chromadb", ("chromadb",), "chromadb.none", more=written("chromadb")),
    Library("edgedb", ("edgedb",), "edgedb.asyncio_client"),
    Library(
        "faststream",
        ("faststream", "faststream.kafka", "faststream.nats", "faststream.rabbit", "faststream.redis"),
        "faststream",
        changed=frozenset({"call_wrapped", "consume_scope", "publish_scope"}),
    ),
    Library("gcloud_aio_pubsub", ("gcloud.aio.pubsub",), "gcloud.aio.pubsub"),
    Library("gcloud_aio_storage", ("gcloud.aio.storage",), "gcloud.aio.storage"),
    Library("gel", ("gel",), "gel.asyncio_client"),
    Library("lancedb", ("lancedb",), ("lancedb.db", "lancedb.query", "lancedb.table")),
    Library(
        "meilisearch_python_sdk",
        ("meilisearch_python_sdk",),
        ("meilisearch_python_sdk._client", "meilisearch_python_sdk.async", "meilisearch_python_sdk.index"),
    ),
    Library("ormar", ("ormar",), ("ormar.models", "ormar.queryset")),
    Library("procrastinate", ("procrastinate",), "procrastinate"),
    Library("psycopg_pool", ("psycopg_pool",), "psycopg_pool", changed=frozenset({"reconnect_failed"})),
    Library("saq", ("saq",), "saq"),
    Library(
        "valkey",
        ("valkey.asyncio", "valkey.asyncio.lock"),
        ("valkey.asyncio.client", "valkey.asyncio.lock"),
        frozenset({"self.execute_command"}),
    ),
    Library("valkey_glide", ("glide",), "glide"),
)
