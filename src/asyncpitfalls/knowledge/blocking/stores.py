"""Stores: warehouses, graphs, time series, vectors, objects in clouds.

Sources: each library's own reference; the names were compared with the sources of clickhouse-connect 1,
clickhouse-driver, influxdb-client 1, cassandra-driver 3, neo4j 6, pymilvus, weaviate-client 4, supabase 2, minio 7,
oss2, tinydb, dataset, snowflake-connector-python, databricks-sql-connector, trino, cx_Oracle and mariadb, as of
November 2026. Several follow PEP 249, the database API.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import DATABASE, FILE, HTTP, blocking, meanings

_CURSOR = "execute executemany fetchall fetchmany fetchone"

_DB_API = tuple(
    row
    for module, connection, cursor, instead in (
        ("cx_Oracle", "cx_Oracle.Connection", "cx_Oracle.Cursor", ("oracledb.connect_async",)),
        ("mariadb", "mariadb.Connection", "mariadb.Cursor", ()),
        ("snowflake.connector", "snowflake.connector.SnowflakeConnection", "snowflake.connector.SnowflakeCursor", ()),
        ("databricks.sql", "databricks.sql.client.Connection", "databricks.sql.client.Cursor", ()),
        ("trino.dbapi", "trino.dbapi.Connection", "trino.dbapi.Cursor", ()),
    )
    for row in (
        *blocking(DATABASE, "connect", of=module, source=f"{module}; PEP 249", instead=instead),
        *blocking(DATABASE, "commit rollback", of=connection, source=f"{module}; PEP 249", instead=instead),
        *blocking(DATABASE, _CURSOR, of=cursor, source=f"{module}; PEP 249", instead=instead),
    )
)

_SERVERS = (
    *blocking(
        DATABASE,
        "get_client",
        of="clickhouse_connect",
        source="clickhouse-connect (asks the server for its settings)",
        instead=("clickhouse_connect.get_async_client",),
    ),
    *blocking(
        DATABASE,
        "command insert insert_arrow insert_df ping query query_arrow query_df query_np raw_insert raw_query",
        of="clickhouse_connect.driver.client.Client",
        source="clickhouse-connect",
        instead=("clickhouse_connect.get_async_client",),
    ),
    *blocking(
        DATABASE,
        "execute execute_with_progress insert_dataframe query_dataframe",
        of="clickhouse_driver.Client",
        source="clickhouse-driver",
    ),
    *blocking(
        DATABASE,
        "query query_csv query_data_frame query_raw",
        of="influxdb_client.QueryApi",
        source="influxdb-client",
        instead=("influxdb_client.client.influxdb_client_async.InfluxDBClientAsync",),
    ),
    *blocking(DATABASE, "delete", of="influxdb_client.DeleteApi", source="influxdb-client"),
    *blocking(DATABASE, "connect", of="cassandra.cluster.Cluster", source="cassandra-driver"),
    *blocking(
        DATABASE,
        "execute execute_concurrent execute_graph prepare set_keyspace",
        of="cassandra.cluster.Session",
        source="cassandra-driver (`execute_async` gives a future of its own)",
    ),
    *blocking(DATABASE, "result", of="cassandra.cluster.ResponseFuture", source="cassandra-driver"),
    *blocking(
        DATABASE,
        "execute_query get_server_info verify_authentication verify_connectivity",
        of="neo4j.Driver",
        source="neo4j, Driver",
        instead=("neo4j.AsyncGraphDatabase",),
    ),
    *blocking(
        DATABASE,
        "begin_transaction execute_read execute_write run",
        of="neo4j.Session",
        source="neo4j, Session",
        instead=("neo4j.AsyncGraphDatabase",),
    ),
    *blocking(
        DATABASE,
        "commit rollback run",
        of="neo4j.Transaction",
        source="neo4j, Transaction",
        instead=("neo4j.AsyncGraphDatabase",),
    ),
    *blocking(
        DATABASE,
        "consume data fetch graph single to_df values",
        of="neo4j.Result",
        source="neo4j, Result",
        instead=("neo4j.AsyncGraphDatabase",),
    ),
    *blocking(DATABASE, "query", of="dataset.Database", source="dataset"),
    *blocking(
        DATABASE,
        "all count delete distinct find find_one insert insert_many update update_many upsert upsert_many",
        of="dataset.Table",
        source="dataset",
    ),
)

_VECTORS = (
    *blocking(
        DATABASE,
        "create_collection create_index delete describe_collection drop_collection flush get get_collection_stats"
        " has_collection hybrid_search insert list_collections load_collection query release_collection search upsert",
        of="pymilvus.MilvusClient",
        source="pymilvus, MilvusClient",
        instead=("pymilvus.AsyncMilvusClient",),
    ),
    *blocking(
        DATABASE,
        "create_index delete drop flush hybrid_search insert load query release search upsert",
        of="pymilvus.Collection",
        source="pymilvus, Collection",
        instead=("pymilvus.AsyncMilvusClient",),
    ),
    *blocking(DATABASE, "connect", of="pymilvus.connections", source="pymilvus, connections"),
    *blocking(
        DATABASE, "drop_collection has_collection list_collections", of="pymilvus.utility", source="pymilvus, utility"
    ),
    *blocking(
        DATABASE,
        "connect_to_custom connect_to_embedded connect_to_local connect_to_wcs connect_to_weaviate_cloud",
        of="weaviate",
        source="weaviate-client",
        instead=("weaviate.use_async_with_local",),
    ),
    *blocking(
        DATABASE,
        "bm25 create delete delete_all delete_by_id delete_many exists fetch_object_by_id fetch_objects hybrid insert"
        " insert_many list_all near_image near_object near_text near_vector over_all replace update",
        of="weaviate.WeaviateClient.*",
        source="weaviate-client",
        instead=("weaviate.WeaviateAsyncClient",),
    ),
    *blocking(
        DATABASE,
        "connect get_meta graphql_raw_query is_live is_ready",
        of="weaviate.WeaviateClient",
        source="weaviate-client",
        instead=("weaviate.WeaviateAsyncClient",),
    ),
)

_SUPABASE = ("supabase.acreate_client",)

_OBJECTS = (
    *blocking(
        DATABASE,
        "execute",
        of="supabase.Client.*",
        source="supabase, postgrest",
        instead=_SUPABASE,
    ),
    *blocking(
        HTTP,
        "create_signed_url download list remove upload",
        of="supabase.Client.storage.*",
        source="supabase, storage",
        instead=_SUPABASE,
    ),
    *blocking(
        HTTP,
        "get_session get_user refresh_session reset_password_for_email sign_in_with_otp sign_in_with_password sign_out"
        " sign_up update_user",
        of="supabase.Client.auth",
        source="supabase, auth",
        instead=_SUPABASE,
    ),
    *blocking(HTTP, "invoke", of="supabase.Client.functions", source="supabase, functions", instead=_SUPABASE),
    *blocking(
        HTTP,
        "bucket_exists compose_object copy_object fget_object fput_object get_bucket_policy get_object list_buckets"
        " make_bucket put_object remove_bucket remove_object set_bucket_policy stat_object",
        of="minio.Minio",
        source="minio",
    ),
    *blocking(
        HTTP,
        "append_object batch_delete_objects copy_object delete_object get_object get_object_meta get_object_to_file"
        " head_object list_objects list_objects_v2 object_exists put_object put_object_from_file",
        of="oss2.Bucket",
        source="oss2",
    ),
    *(
        row
        for table in ("tinydb.TinyDB", "tinydb.table.Table")
        for row in blocking(
            FILE,
            "all contains count get insert insert_multiple remove search truncate update upsert",
            of=table,
            source="tinydb (reads or writes its file each time)",
            confidence=Confidence.PROBABLE,
        )
    ),
)

ROWS = (*_DB_API, *_SERVERS, *_VECTORS, *_OBJECTS)

_CLICKHOUSE = "clickhouse_connect.driver.client.Client"
_CONNECTING = ("custom", "embedded", "local", "wcs", "weaviate_cloud")

STANDS_FOR = {
    **meanings("cx_Oracle.Connection()", "cx_Oracle.connect()"),
    **meanings("cx_Oracle.Cursor()", "cx_Oracle.Connection.cursor()"),
    **meanings("mariadb.Connection()", "mariadb.connect()"),
    **meanings("mariadb.Cursor()", "mariadb.Connection.cursor()"),
    **meanings("snowflake.connector.SnowflakeConnection()", "snowflake.connector.connect()"),
    **meanings("snowflake.connector.SnowflakeCursor()", "snowflake.connector.SnowflakeConnection.cursor()"),
    **meanings("databricks.sql.client.Connection()", "databricks.sql.connect()"),
    **meanings("databricks.sql.client.Cursor()", "databricks.sql.client.Connection.cursor()"),
    **meanings("trino.dbapi.Connection()", "trino.dbapi.connect()"),
    **meanings("trino.dbapi.Cursor()", "trino.dbapi.Connection.cursor()"),
    **meanings(_CLICKHOUSE, "clickhouse_connect.driver.Client"),
    **meanings(f"{_CLICKHOUSE}()", "clickhouse_connect.get_client()", "clickhouse_connect.create_client()"),
    **meanings("influxdb_client.QueryApi()", "influxdb_client.InfluxDBClient.query_api()"),
    **meanings("influxdb_client.DeleteApi()", "influxdb_client.InfluxDBClient.delete_api()"),
    **meanings("cassandra.cluster.Session()", "cassandra.cluster.Cluster.connect()"),
    **meanings("cassandra.cluster.ResponseFuture()", "cassandra.cluster.Session.execute_async()"),
    **meanings("neo4j.Driver()", "neo4j.GraphDatabase.driver()"),
    **meanings("neo4j.Session()", "neo4j.Driver.session()"),
    **meanings("neo4j.Transaction()", "neo4j.Session.begin_transaction()"),
    **meanings("neo4j.Result()", "neo4j.Session.run()", "neo4j.Transaction.run()"),
    **meanings("dataset.Database()", "dataset.connect()"),
    **meanings("dataset.Table()", "dataset.Database[]", "dataset.Database.get_table()"),
    **meanings("pymilvus.Collection", "pymilvus.orm.collection.Collection"),
    **meanings("weaviate.WeaviateClient()", *(f"weaviate.connect_to_{name}()" for name in _CONNECTING)),
    **meanings("supabase.Client()", "supabase.create_client()", "supabase.Client.create()"),
    **meanings("tinydb.table.Table()", "tinydb.TinyDB.table()"),
}
