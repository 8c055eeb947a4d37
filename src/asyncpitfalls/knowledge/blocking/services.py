"""More services that are asked over the network: vector stores, secrets, payments, chains of models.

Sources: each library's own reference; names were compared with the sources of qdrant-client, pinecone, chromadb,
azure-identity, azure-keyvault-secrets, azure-cosmos, azure-servicebus, google-cloud-secret-manager,
google-cloud-firestore, google-cloud-bigquery, kubernetes, stripe, langchain-core 1, langchain-openai, openai 2,
elasticsearch, opensearch-py, kafka-python, confluent-kafka, selenium, as of autumn 2026.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import DATABASE, HTTP, KEYWORD_ONLY, NETWORK, Given, blocking, meanings

_QDRANT = (
    "batch_update_points clear_payload collection_exists count create_collection create_payload_index create_snapshot"
    " delete delete_collection delete_payload facet get_aliases get_collection get_collections overwrite_payload"
    " query_batch_points query_points query_points_groups recreate_collection retrieve scroll set_payload"
    " update_collection update_vectors upload_collection upload_points upsert"
)
_PINECONE = (
    "delete describe_index_stats fetch query search search_records update upsert upsert_from_dataframe upsert_records"
)
_CHAT = "batch generate invoke stream"
_SEARCH = (
    "add_documents add_texts max_marginal_relevance_search search similarity_search similarity_search_with_score"
    " similarity_search_with_relevance_scores similarity_search_by_vector"
)

_STORES = (
    *blocking(
        DATABASE,
        _QDRANT,
        of="qdrant_client.QdrantClient",
        source="qdrant-client",
        instead=("qdrant_client.AsyncQdrantClient",),
    ),
    *blocking(DATABASE, _PINECONE, of="pinecone.Index", source="pinecone", instead=("pinecone.AsyncIndex",)),
    *blocking(
        DATABASE,
        "add count delete get modify peek query update upsert",
        of="chromadb.Collection",
        source="chromadb",
        instead=("chromadb.AsyncHttpClient",),
    ),
    *blocking(
        DATABASE,
        "create_collection delete_collection get_collection get_or_create_collection list_collections",
        of="chromadb.ClientAPI",
        source="chromadb",
        instead=("chromadb.AsyncHttpClient",),
    ),
    *blocking(
        DATABASE,
        "create_item delete_item patch_item read read_item read_items replace_item upsert_item",
        of="azure.cosmos.ContainerProxy",
        source="azure-cosmos",
        instead=("azure.cosmos.aio.CosmosClient",),
    ),
    *blocking(
        DATABASE,
        "create delete get set update",
        of="google.cloud.firestore.DocumentReference",
        source="google-cloud-firestore",
        instead=("google.cloud.firestore.AsyncClient",),
    ),
    *blocking(
        DATABASE,
        "add get",
        of="google.cloud.firestore.CollectionReference",
        source="google-cloud-firestore",
        instead=("google.cloud.firestore.AsyncClient",),
    ),
    *blocking(
        DATABASE, "query", of="google.cloud.bigquery.Client", source="google-cloud-bigquery (starts the job, by HTTP)"
    ),
    *blocking(
        DATABASE, "result to_arrow to_dataframe", of="google.cloud.bigquery.QueryJob", source="google-cloud-bigquery"
    ),
    *blocking(
        DATABASE,
        "bulk reindex",
        of="elasticsearch.helpers",
        source="elasticsearch, Client helpers",
        instead=("elasticsearch.helpers.async_bulk",),
    ),
    *blocking(
        DATABASE,
        "bulk reindex",
        of="opensearchpy.helpers",
        source="opensearch-py, Client helpers",
        instead=("opensearchpy.helpers.async_bulk",),
    ),
)

_REQUESTS = (
    *blocking(
        HTTP,
        "get_token",
        of="azure.identity.DefaultAzureCredential",
        source="azure-identity",
        instead=("azure.identity.aio.DefaultAzureCredential",),
    ),
    *blocking(
        HTTP,
        "backup_secret get_deleted_secret get_secret purge_deleted_secret set_secret update_secret_properties",
        of="azure.keyvault.secrets.SecretClient",
        source="azure-keyvault-secrets",
        instead=("azure.keyvault.secrets.aio.SecretClient",),
    ),
    *blocking(
        HTTP,
        "access_secret_version add_secret_version create_secret delete_secret get_secret get_secret_version"
        " update_secret",
        of="google.cloud.secretmanager.SecretManagerServiceClient",
        source="google-cloud-secret-manager",
        instead=("google.cloud.secretmanager.SecretManagerServiceAsyncClient",),
    ),
    *blocking(
        HTTP,
        "create retrieve modify list search delete expire",
        of="stripe.*",
        source="stripe (`create_async` and its like are the async ones)",
    ),
    *blocking(
        HTTP,
        "create_and_run create_and_run_poll create_variation retrieve_content submit_tool_outputs"
        " submit_tool_outputs_and_poll wait_for_processing",
        of="openai.OpenAI.*",
        source="openai",
        instead=("openai.AsyncOpenAI",),
    ),
    *blocking(
        HTTP,
        _CHAT,
        of="langchain_core.language_models.BaseChatModel",
        source="langchain-core (`ainvoke`, `abatch`, `astream` are the async ones)",
    ),
    *blocking(
        HTTP,
        "embed_documents embed_query",
        of="langchain_openai.OpenAIEmbeddings",
        source="langchain-openai (`aembed_query` is the async one)",
    ),
    *blocking(
        DATABASE,
        _SEARCH,
        of="langchain_core.vectorstores.VectorStore",
        source="langchain-core (`asimilarity_search` and its like are the async ones)",
    ),
    *blocking(
        HTTP,
        "until until_not",
        of="selenium.webdriver.support.wait.WebDriverWait",
        source="Selenium, Waiting Strategies",
    ),
    *blocking(
        HTTP,
        "clear click find_element find_elements get_attribute send_keys submit",
        of="selenium.webdriver.remote.webelement.WebElement",
        source="Selenium, Web elements",
    ),
)

_APIS = (
    *("AppsV1Api", "AutoscalingV1Api", "AutoscalingV2Api", "BatchV1Api", "CoordinationV1Api", "CoreV1Api"),
    *("CustomObjectsApi", "EventsV1Api", "NetworkingV1Api", "PolicyV1Api", "RbacAuthorizationV1Api", "StorageV1Api"),
)

_CLUSTERS = tuple(
    row
    for name in _APIS
    for row in blocking(
        HTTP,
        "*",
        of=f"kubernetes.client.{name}",
        source="kubernetes (the Python client)",
        instead=("kubernetes_asyncio.client",),
        unless=(Given("async_req", KEYWORD_ONLY, ("True",)),),
    )
)

_CHAINS = blocking(
    HTTP,
    _CHAT,
    of="langchain_core.runnables.RunnableSequence",
    source="langchain-core (`ainvoke`, `abatch`, `astream` are the async ones)",
    confidence=Confidence.PROBABLE,
)

_MESSAGES = (
    *blocking(
        NETWORK,
        "__iter__",
        of="kafka.KafkaConsumer",
        source="kafka-python, KafkaConsumer",
        instead=("aiokafka.AIOKafkaConsumer",),
    ),
    *blocking(
        NETWORK,
        "consume poll",
        of="confluent_kafka.Consumer",
        source="confluent-kafka, Consumer",
        unless=(Given("timeout", 0, ("0", "0.0")),),
    ),
    *blocking(
        NETWORK,
        "flush",
        of="confluent_kafka.Producer",
        source="confluent-kafka, Producer",
        unless=(Given("timeout", 0, ("0", "0.0")),),
    ),
    *blocking(
        NETWORK,
        "cancel_scheduled_messages schedule_messages send_messages",
        of="azure.servicebus.ServiceBusSender",
        source="azure-servicebus",
        instead=("azure.servicebus.aio.ServiceBusClient",),
    ),
    *blocking(
        NETWORK,
        "abandon_message complete_message peek_messages receive_messages",
        of="azure.servicebus.ServiceBusReceiver",
        source="azure-servicebus",
        instead=("azure.servicebus.aio.ServiceBusClient",),
    ),
)

ROWS = (*_STORES, *_REQUESTS, *_CLUSTERS, *_CHAINS, *_MESSAGES)

_CHAT_MODELS = (
    *("langchain_openai.ChatOpenAI", "langchain_openai.AzureChatOpenAI", "langchain_anthropic.ChatAnthropic"),
    *("langchain_openai.chat_models.ChatOpenAI", "langchain_openai.chat_models.AzureChatOpenAI"),
    "langchain_core.language_models.chat_models.BaseChatModel",
)
_PROMPTS = tuple(
    f"{package}.{name}"
    for package in ("langchain_core.prompts", "langchain.prompts")
    for name in ("ChatPromptTemplate", "PromptTemplate")
)
_MAKING_PROMPTS = ("from_messages", "from_template")
_CHAIN = "langchain_core.runnables.RunnableSequence"
_WAIT = "selenium.webdriver.support.wait.WebDriverWait"
_ELEMENT = "selenium.webdriver.remote.webelement.WebElement"
_DRIVER = "selenium.webdriver.remote.webdriver.WebDriver"
_CHROMA_CLIENTS = ("Client", "EphemeralClient", "HttpClient", "PersistentClient")

STANDS_FOR = {
    **meanings("pinecone.Index()", "pinecone.Pinecone.Index()"),
    **meanings("chromadb.ClientAPI", "chromadb.api.ClientAPI"),
    **meanings("chromadb.ClientAPI()", *(f"chromadb.{name}()" for name in _CHROMA_CLIENTS)),
    **meanings("chromadb.Collection", "chromadb.api.models.Collection.Collection"),
    **meanings(
        "chromadb.Collection()",
        *(
            f"chromadb.ClientAPI.{name}()"
            for name in ("create_collection", "get_collection", "get_or_create_collection")
        ),
    ),
    **meanings("azure.cosmos.ContainerProxy()", "azure.cosmos.DatabaseProxy.get_container_client()"),
    **meanings("azure.cosmos.DatabaseProxy()", "azure.cosmos.CosmosClient.get_database_client()"),
    **meanings("google.cloud.firestore.DocumentReference()", "google.cloud.firestore.CollectionReference.document()"),
    **meanings("google.cloud.firestore.DocumentReference()", "google.cloud.firestore.Client.document()"),
    **meanings("google.cloud.firestore.CollectionReference()", "google.cloud.firestore.Client.collection()"),
    **meanings("google.cloud.firestore.CollectionReference()", "google.cloud.firestore.DocumentReference.collection()"),
    **meanings("google.cloud.bigquery.QueryJob()", "google.cloud.bigquery.Client.query()"),
    **meanings("langchain_core.language_models.BaseChatModel", *_CHAT_MODELS),
    **meanings(f"{_PROMPTS[0]}()", *(f"{prompt}()" for prompt in _PROMPTS[1:])),
    **meanings(f"{_PROMPTS[0]}()", *(f"{prompt}.{name}()" for prompt in _PROMPTS for name in _MAKING_PROMPTS)),
    # A chain asks a model, wherever in it that stands: a prompt is put into one for nothing else.
    **meanings(f"{_CHAIN}()", f"{_PROMPTS[0]}.__or__()", f"{_CHAIN}.__or__()"),
    **meanings(f"{_CHAIN}()", "langchain_core.language_models.BaseChatModel.__or__()"),
    **meanings("langchain_core.vectorstores.VectorStore", "langchain_core.vectorstores.base.VectorStore"),
    **meanings(_WAIT, "selenium.webdriver.support.ui.WebDriverWait"),
    **meanings(f"{_ELEMENT}()", f"{_DRIVER}.find_element()", f"{_DRIVER}.find_elements*", f"{_ELEMENT}.find_element()"),
    **meanings("azure.servicebus.ServiceBusSender()", "azure.servicebus.ServiceBusClient.get_queue_sender()"),
    **meanings("azure.servicebus.ServiceBusSender()", "azure.servicebus.ServiceBusClient.get_topic_sender()"),
    **meanings("azure.servicebus.ServiceBusReceiver()", "azure.servicebus.ServiceBusClient.get_queue_receiver()"),
}
