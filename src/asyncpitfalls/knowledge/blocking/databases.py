"""Databases, stores and search servers.

Sources: Python documentation, "sqlite3"; PEP 249 (the database API that psycopg2, pymysql, mysql.connector and others
follow); the documentation of psycopg and its pools, SQLAlchemy, SQLModel, Django ("Asynchronous support"), redis-py,
PyMongo, elasticsearch, opensearch-py, pymemcache.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import DATABASE, Given, blocking, meanings

_CURSOR = "execute executemany fetchall fetchmany fetchone"

_SQLITE = (
    *blocking(DATABASE, "connect", of="sqlite3", source="sqlite3, Module functions", instead=("aiosqlite.connect",)),
    *blocking(
        DATABASE,
        "commit execute executemany executescript rollback backup",
        of="sqlite3.Connection",
        source="sqlite3, Connection objects",
        instead=("aiosqlite.connect",),
    ),
    *blocking(
        DATABASE,
        f"{_CURSOR} executescript",
        of="sqlite3.Cursor",
        source="sqlite3, Cursor objects",
        instead=("aiosqlite.connect",),
    ),
)

_DB_API = tuple(
    row
    for module, connection, cursor, instead in (
        (
            "psycopg2",
            "psycopg2.extensions.connection",
            "psycopg2.extensions.cursor",
            ("psycopg.AsyncConnection", "asyncpg.connect"),
        ),
        ("psycopg", "psycopg.Connection", "psycopg.Cursor", ("psycopg.AsyncConnection",)),
        ("pymysql", "pymysql.connections.Connection", "pymysql.cursors.Cursor", ("aiomysql.connect",)),
        (
            "mysql.connector",
            "mysql.connector.MySQLConnection",
            "mysql.connector.cursor.MySQLCursor",
            ("mysql.connector.aio.connect",),
        ),
        ("MySQLdb", "MySQLdb.connections.Connection", "MySQLdb.cursors.Cursor", ("aiomysql.connect",)),
        ("pyodbc", "pyodbc.Connection", "pyodbc.Cursor", ("aioodbc.connect",)),
        ("oracledb", "oracledb.Connection", "oracledb.Cursor", ("oracledb.connect_async",)),
        ("duckdb", "duckdb.DuckDBPyConnection", "duckdb.DuckDBPyConnection", ()),
    )
    for row in (
        *blocking(DATABASE, "connect", of=module, source=f"{module}; PEP 249", instead=instead),
        *blocking(DATABASE, "commit rollback", of=connection, source=f"{module}; PEP 249", instead=instead),
        *blocking(DATABASE, _CURSOR, of=cursor, source=f"{module}; PEP 249", instead=instead),
    )
)

_SHORTCUTS = tuple(
    row
    for connection in ("psycopg.Connection", "pyodbc.Connection")
    for row in blocking(DATABASE, "execute", of=connection, source="psycopg, Connection.execute; pyodbc")
)

_ASYNC_SESSION = ("sqlalchemy.ext.asyncio.AsyncSession",)
_ASYNC_ENGINE = ("sqlalchemy.ext.asyncio.create_async_engine",)
_SESSION = (
    "bulk_insert_mappings bulk_save_objects bulk_update_mappings commit execute flush get get_one merge refresh"
    " rollback scalar scalars"
)

_SQLALCHEMY = (
    *blocking(
        DATABASE,
        "begin connect raw_connection",
        of="sqlalchemy.engine.Engine",
        source="SQLAlchemy, Engine",
        instead=_ASYNC_ENGINE,
    ),
    *blocking(
        DATABASE,
        "commit exec_driver_sql execute rollback scalar scalars",
        of="sqlalchemy.engine.Connection",
        source="SQLAlchemy, Connection",
        instead=_ASYNC_ENGINE,
    ),
    *blocking(DATABASE, _SESSION, of="sqlalchemy.orm.Session", source="SQLAlchemy, Session", instead=_ASYNC_SESSION),
    *blocking(
        DATABASE,
        "all count delete first get one one_or_none scalar update",
        of="sqlalchemy.orm.Query",
        source="SQLAlchemy, Query",
        instead=_ASYNC_SESSION,
    ),
    *blocking(
        DATABASE,
        "create_all drop_all reflect",
        of="sqlalchemy.MetaData",
        source="SQLAlchemy, MetaData",
        instead=("sqlalchemy.ext.asyncio.AsyncConnection.run_sync",),
    ),
    *blocking(
        DATABASE,
        f"exec {_SESSION}",
        of="sqlmodel.Session",
        source="SQLModel, Session",
        instead=("sqlmodel.ext.asyncio.session.AsyncSession",),
    ),
)

_COMMANDS = (
    "append bgsave bitcount blpop brpop decr delete dump eval evalsha exists expire expireat flushall flushdb get"
    " getdel getset hdel hexists hget hgetall hincrby hkeys hlen hmget hmset hset hsetnx hvals incr incrby info keys"
    " lindex llen lpop lpush lrange lrem lset ltrim mget mset persist pexpire ping psetex pttl publish rename rpop"
    " rpush sadd scan"
    " scard sdiff set setex setnx sinter sismember smembers spop srandmember srem strlen sunion ttl type xack xadd xdel"
    " xgroup_create xlen xrange xread xreadgroup zadd zcard zcount zincrby zrange zrangebyscore zrank zrem zscore"
    " execute_command"
)
_ASYNC_REDIS = ("redis.asyncio.Redis",)

_STORES = (
    *blocking(DATABASE, _COMMANDS, of="redis.Redis", source="redis-py, Commands", instead=_ASYNC_REDIS),
    *blocking(DATABASE, "execute", of="redis.client.Pipeline", source="redis-py, Pipelines", instead=_ASYNC_REDIS),
    *blocking(
        DATABASE,
        "listen subscribe psubscribe unsubscribe ping",
        of="redis.client.PubSub",
        source="redis-py, Publish / Subscribe",
        instead=_ASYNC_REDIS,
    ),
    *blocking(
        DATABASE,
        "get_message",
        of="redis.client.PubSub",
        source="redis-py, Publish / Subscribe",
        confidence=Confidence.PROBABLE,
        instead=_ASYNC_REDIS,
    ),
    *blocking(
        DATABASE,
        "acquire extend release",
        of="redis.lock.Lock",
        source="redis-py, Lock",
        instead=_ASYNC_REDIS,
        unless=(Given("blocking", 1, ("False",)),),
    ),
    *blocking(
        DATABASE,
        "aggregate bulk_write count_documents create_index delete_many delete_one distinct drop"
        " estimated_document_count find_one find_one_and_delete find_one_and_replace find_one_and_update insert_many"
        " insert_one replace_one update_many update_one",
        of="pymongo.collection.Collection",
        source="PyMongo, Collection",
        instead=("pymongo.AsyncMongoClient", "motor.motor_asyncio.AsyncIOMotorClient"),
    ),
    *blocking(
        DATABASE,
        "command list_collection_names create_collection drop_collection",
        of="pymongo.database.Database",
        source="PyMongo, Database",
        instead=("pymongo.AsyncMongoClient",),
    ),
    *blocking(
        DATABASE,
        "server_info list_database_names drop_database",
        of="pymongo.MongoClient",
        source="PyMongo, MongoClient",
        instead=("pymongo.AsyncMongoClient",),
    ),
    *blocking(
        DATABASE,
        "get set add delete get_many set_many incr touch",
        of="pymemcache.Client",
        source="pymemcache",
        instead=("aiomcache.Client",),
    ),
    *blocking(
        DATABASE,
        "bulk count create delete delete_by_query exists get index info mget msearch ping reindex scroll search"
        " update update_by_query indices.create indices.delete indices.exists indices.refresh",
        of="elasticsearch.Elasticsearch",
        source="elasticsearch",
        instead=("elasticsearch.AsyncElasticsearch",),
    ),
    *blocking(
        DATABASE,
        "bulk count create delete delete_by_query exists get index info mget msearch ping reindex scroll search"
        " update update_by_query indices.create indices.delete indices.exists indices.refresh",
        of="opensearchpy.OpenSearch",
        source="opensearch-py",
        instead=("opensearchpy.AsyncOpenSearch",),
    ),
)

ROWS = (*_SQLITE, *_DB_API, *_SHORTCUTS, *_SQLALCHEMY, *_STORES)

STANDS_FOR = {
    **meanings("sqlite3.Connection()", "sqlite3.connect()", "sqlite3.dbapi2.connect()"),
    **meanings(
        "sqlite3.Cursor()", "sqlite3.Connection.cursor()", "sqlite3.Connection.execute()", "sqlite3.Cursor.execute()"
    ),
    **meanings(
        "psycopg2.extensions.connection()",
        "psycopg2.connect()",
        *(f"psycopg2.pool.{kind}ConnectionPool.getconn()" for kind in ("Abstract", "Simple", "Threaded")),
    ),
    **meanings("psycopg2.extensions.cursor()", "psycopg2.extensions.connection.cursor()"),
    **meanings(
        "psycopg.Connection()",
        *("psycopg.connect()", "psycopg.Connection.connect()", "psycopg_pool.ConnectionPool.getconn()"),
        "psycopg_pool.ConnectionPool.connection.__enter__()",
    ),
    **meanings("psycopg_pool.ConnectionPool", "psycopg_pool.NullConnectionPool"),
    **meanings("psycopg.Cursor()", "psycopg.Connection.cursor()", "psycopg.Connection.execute()"),
    **meanings("pymysql.connections.Connection()", "pymysql.connect()", "pymysql.Connection()"),
    **meanings("pymysql.cursors.Cursor()", "pymysql.connections.Connection.cursor()"),
    **meanings("mysql.connector.MySQLConnection()", "mysql.connector.connect()"),
    **meanings("mysql.connector.cursor.MySQLCursor()", "mysql.connector.MySQLConnection.cursor()"),
    **meanings("MySQLdb.connections.Connection()", "MySQLdb.connect()"),
    **meanings("MySQLdb.cursors.Cursor()", "MySQLdb.connections.Connection.cursor()"),
    **meanings("pyodbc.Connection()", "pyodbc.connect()"),
    **meanings("pyodbc.Cursor()", "pyodbc.Connection.cursor()"),
    **meanings("oracledb.Connection()", "oracledb.connect()"),
    **meanings("oracledb.Cursor()", "oracledb.Connection.cursor()"),
    **meanings("duckdb.DuckDBPyConnection()", "duckdb.connect()"),
    **meanings("sqlalchemy.engine.Engine", "sqlalchemy.Engine", "sqlalchemy.engine.base.Engine"),
    **meanings("sqlalchemy.engine.Engine()", "sqlalchemy.create_engine()", "sqlalchemy.engine.create_engine()"),
    **meanings("sqlalchemy.engine.Connection", "sqlalchemy.Connection", "sqlalchemy.engine.base.Connection"),
    **meanings(
        "sqlalchemy.engine.Connection()",
        "sqlalchemy.engine.Engine.connect()",
        "sqlalchemy.engine.Engine.begin.__enter__()",
    ),
    **meanings(
        "sqlalchemy.orm.Session",
        "sqlalchemy.orm.session.Session",
        "sqlalchemy.orm.scoped_session",
        "sqlalchemy.orm.scoping.scoped_session",
        "sqlalchemy.orm.sessionmaker()",
        "sqlalchemy.orm.session.sessionmaker()",
    ),
    **meanings("sqlalchemy.orm.Session()", "sqlalchemy.orm.Session.begin.__enter__()"),
    **meanings(
        "sqlalchemy.orm.Query()",
        "sqlalchemy.orm.Session.query()",
        "sqlmodel.Session.query()",
        *(
            f"sqlalchemy.orm.Query.{name}()"
            for name in (
                "distinct",
                "filter",
                "filter_by",
                "group_by",
                "join",
                "limit",
                "offset",
                "options",
                "order_by",
                "outerjoin",
                "populate_existing",
                "select_from",
                "where",
                "with_entities",
                "with_for_update",
            )
        ),
    ),
    **meanings("sqlalchemy.MetaData", "sqlalchemy.schema.MetaData", "sqlmodel.SQLModel.metadata"),
    **meanings("sqlalchemy.MetaData()", "sqlalchemy.orm.DeclarativeBase.metadata"),
    **meanings("redis.Redis", "redis.StrictRedis", "redis.client.Redis", "redis.client.StrictRedis"),
    **meanings("redis.Redis()", "redis.from_url()", "redis.Redis.from_url()", "redis.utils.from_url()"),
    **meanings("redis.client.Pipeline()", "redis.Redis.pipeline()"),
    **meanings("redis.client.PubSub()", "redis.Redis.pubsub()"),
    **meanings("redis.lock.Lock()", "redis.Redis.lock()"),
    **meanings("pymongo.MongoClient", "pymongo.mongo_client.MongoClient"),
    **meanings("pymongo.database.Database()", "pymongo.MongoClient[]", "pymongo.MongoClient.get_database()"),
    **meanings("pymongo.database.Database()", "pymongo.MongoClient.get_default_database()"),
    **meanings("pymongo.collection.Collection()", "pymongo.database.Database[]", "pymongo.collection.Collection[]"),
    **meanings("pymongo.collection.Collection()", "pymongo.database.Database.get_collection()"),
    **meanings("pymemcache.Client", "pymemcache.client.base.Client"),
    **meanings("opensearchpy.OpenSearch", "opensearchpy.client.OpenSearch"),
}
