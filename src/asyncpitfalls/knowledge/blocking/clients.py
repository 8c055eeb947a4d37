"""Clients of services that talk HTTP underneath: models, clouds, containers, telephony, search, source hosting.

Sources: each library's own reference; names were compared with its sources. ``X.*.verb`` stands for the method of any
resource of a client: ``client.chat.completions.create``.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import HTTP, blocking, meanings

_RESOURCE = "create delete list retrieve update cancel"

_MODELS = (
    *blocking(
        HTTP,
        f"{_RESOURCE} create_and_poll complete content generate edit parse poll search upload upload_and_poll",
        of="openai.OpenAI.*",
        source="openai",
        instead=("openai.AsyncOpenAI",),
    ),
    *blocking(
        HTTP,
        "ChatCompletion.create Completion.create Embedding.create Image.create Moderation.create Audio.transcribe",
        of="openai",
        source="openai before 1.0",
        instead=("openai.AsyncOpenAI",),
    ),
    *blocking(
        HTTP,
        f"{_RESOURCE} count_tokens parse upload download tool_runner",
        of="anthropic.Anthropic.*",
        source="anthropic",
        instead=("anthropic.AsyncAnthropic",),
    ),
    *blocking(
        HTTP, "create delete list retrieve cancel content", of="groq.Groq.*", source="groq", instead=("groq.AsyncGroq",)
    ),
    *blocking(
        HTTP,
        "chat chat_stream generate embed rerank classify summarize tokenize detokenize",
        of="cohere.Client",
        source="cohere",
        instead=("cohere.AsyncClient",),
    ),
    *blocking(HTTP, "chat embed rerank", of="cohere.ClientV2", source="cohere", instead=("cohere.AsyncClientV2",)),
    *blocking(
        HTTP,
        "generate_content embed_content count_tokens generate_images",
        of="google.genai.Client.models",
        source="google-genai (`client.aio` is the async one)",
    ),
    *blocking(HTTP, "generate_content", of="google.generativeai.GenerativeModel", source="google-generativeai"),
    *blocking(HTTP, "complete stream", of="mistralai.Mistral.chat", source="mistralai"),
    *blocking(
        HTTP,
        "hf_hub_download snapshot_download list_models list_datasets model_info dataset_info upload_file"
        " upload_folder create_repo repo_exists file_exists",
        of="huggingface_hub",
        source="huggingface_hub",
    ),
    *blocking(
        HTTP,
        "hf_hub_download snapshot_download model_info list_repo_files upload_file upload_folder",
        of="huggingface_hub.HfApi",
        source="huggingface_hub, HfApi",
    ),
    *blocking(
        HTTP,
        "text_generation chat_completion feature_extraction text_to_image",
        of="huggingface_hub.InferenceClient",
        source="huggingface_hub, InferenceClient",
        instead=("huggingface_hub.AsyncInferenceClient",),
    ),
    *blocking(
        HTTP, "from_pretrained", of="transformers.AutoTokenizer", source="transformers", confidence=Confidence.PROBABLE
    ),
    *blocking(
        HTTP,
        "from_pretrained",
        of="transformers.AutoModelForCausalLM",
        source="transformers",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(
        HTTP, "generate chat embeddings pull list", of="ollama", source="ollama", instead=("ollama.AsyncClient",)
    ),
    *blocking(
        HTTP, "generate chat embeddings pull list", of="ollama.Client", source="ollama", instead=("ollama.AsyncClient",)
    ),
    *blocking(
        HTTP,
        "completion embedding image_generation transcription",
        of="litellm",
        source="litellm",
        instead=("litellm.acompletion",),
    ),
)

_SERVICES = (
    *blocking(
        HTTP,
        "search search_and_contents find_similar find_similar_and_contents get_contents answer",
        of="exa_py.Exa",
        source="exa-py",
        instead=("exa_py.AsyncExa",),
    ),
    *blocking(
        HTTP,
        "search extract crawl map qna_search get_search_context",
        of="tavily.TavilyClient",
        source="tavily-python",
        instead=("tavily.AsyncTavilyClient",),
    ),
    *blocking(HTTP, "create fetch update delete list", of="twilio.rest.Client.*", source="twilio (`create_async`)"),
    *blocking(
        HTTP,
        "api_call auth_test bots_info chat_delete chat_getPermalink chat_postEphemeral chat_postMessage"
        " chat_scheduleMessage chat_update conversations_history conversations_info conversations_join"
        " conversations_list conversations_members conversations_open conversations_replies files_info files_upload"
        " files_upload_v2 pins_add reactions_add reactions_remove team_info users_info users_list users_lookupByEmail"
        " users_profile_get views_open views_publish views_push views_update",
        of="slack_sdk.WebClient",
        source="slack_sdk 3.48",
        instead=("slack_sdk.web.async_client.AsyncWebClient",),
    ),
    *blocking(
        HTTP,
        "get_repo get_user get_organization search_issues search_repositories search_code",
        of="github.Github",
        source="PyGithub",
    ),
    *blocking(
        HTTP,
        "upload_blob download_blob delete_blob get_blob_properties exists",
        of="azure.storage.blob.BlobClient",
        source="azure-storage-blob",
        instead=("azure.storage.blob.aio.BlobClient",),
    ),
    *blocking(
        HTTP,
        "upload_blob download_blob create_container delete_container",
        of="azure.storage.blob.ContainerClient",
        source="azure-storage-blob",
        instead=("azure.storage.blob.aio.ContainerClient",),
    ),
    *blocking(
        HTTP,
        "download_as_bytes download_as_string download_as_text download_to_filename download_to_file"
        " upload_from_filename upload_from_string upload_from_file exists delete reload",
        of="google.cloud.storage.Blob",
        source="google-cloud-storage",
    ),
    *blocking(
        HTTP,
        "get_bucket create_bucket list_blobs list_buckets",
        of="google.cloud.storage.Client",
        source="google-cloud-storage",
    ),
    *blocking(
        HTTP,
        "get_blob exists create delete list_blobs",
        of="google.cloud.storage.Bucket",
        source="google-cloud-storage",
    ),
    *blocking(
        HTTP,
        "query_and_wait get_table insert_rows_json load_table_from_dataframe create_table delete_table",
        of="google.cloud.bigquery.Client",
        source="google-cloud-bigquery",
    ),
    *blocking(
        HTTP,
        "*",
        of="botocore.client.BaseClient",
        source="boto3, low-level clients",
        instead=("aioboto3.Session", "aiobotocore.session.get_session"),
    ),
)

_CONTAINERS = "docker.models.containers"
_DAEMON = (
    "attach build commit connect_container_to_network containers create_container create_network create_volume df"
    " diff disconnect_container_from_network events exec_create exec_inspect exec_start export get_archive history"
    " images import_image info inspect_container inspect_image inspect_network inspect_volume kill load_image login"
    " logs networks pause ping prune_containers prune_images prune_networks prune_volumes pull push put_archive"
    " remove_container remove_image remove_network remove_volume rename restart search start stats stop tag top"
    " unpause update_container version volumes wait"
)

_DOCKER = (
    *blocking(
        HTTP,
        "from_env",
        of="docker",
        source="docker (asks the daemon for its version)",
        confidence=Confidence.POSSIBLE,
        instead=("aiodocker.Docker",),
    ),
    *blocking(
        HTTP,
        "events df info login ping version",
        of="docker.DockerClient",
        source="docker",
        instead=("aiodocker.Docker",),
    ),
    *blocking(HTTP, _DAEMON, of="docker.APIClient", source="docker, low-level API 7", instead=("aiodocker.Docker",)),
    *blocking(
        HTTP,
        "run create get list prune",
        of=f"{_CONTAINERS}.ContainerCollection",
        source="docker",
        instead=("aiodocker.Docker",),
    ),
    *blocking(
        HTTP,
        "attach commit diff exec_run export get_archive kill logs pause put_archive reload remove rename"
        " restart start stats stop top unpause update wait",
        of=f"{_CONTAINERS}.Container",
        source="docker",
        instead=("aiodocker.Docker",),
    ),
    *blocking(
        HTTP,
        "build get get_registry_data list load pull push remove search prune",
        of="docker.models.images.ImageCollection",
        source="docker",
        instead=("aiodocker.Docker",),
    ),
    *blocking(
        HTTP,
        "remove save tag history reload",
        of="docker.models.images.Image",
        source="docker",
        instead=("aiodocker.Docker",),
    ),
    *blocking(
        HTTP,
        "create get list prune",
        of="docker.models.networks.NetworkCollection",
        source="docker",
        instead=("aiodocker.Docker",),
    ),
    *blocking(
        HTTP,
        "connect disconnect remove reload",
        of="docker.models.networks.Network",
        source="docker",
        instead=("aiodocker.Docker",),
    ),
    *blocking(
        HTTP,
        "create get list prune",
        of="docker.models.volumes.VolumeCollection",
        source="docker",
        instead=("aiodocker.Docker",),
    ),
)

_BROWSERS = (
    *blocking(
        HTTP,
        "get refresh back forward find_element find_elements execute_script save_screenshot quit",
        of="selenium.webdriver.remote.webdriver.WebDriver",
        source="Selenium, WebDriver",
    ),
    *blocking(HTTP, "Client", of="zeep", source="zeep (loads the WSDL)", instead=("zeep.AsyncClient",)),
)

ROWS = (*_MODELS, *_SERVICES, *_DOCKER, *_BROWSERS)

AT_ONCE = frozenset(
    {
        *("can_paginate", "close", "generate_presigned_post", "generate_presigned_url", "get_paginator", "get_waiter"),
        *("_get_waiter_config", "_convert_to_request_dict", "meta", "exceptions"),
        "sanitize_for_serialization",
    }
)
"""The methods of an object whose every other method blocks (``X.*``) that do not."""

MADE_IN = {"botocore": frozenset({"boto3", "botocore"}), "kubernetes": frozenset({"kubernetes"})}
"""Which packages a file imports that makes such objects, by the package of their class."""

MADE_AS_TOLD = ("scoped_session(", "sessionmaker(")
"""Calls that make what makes objects of a class which they are given: it may be one with coroutine functions."""

_DRIVERS = "Chrome Firefox Edge Safari Remote"

STANDS_FOR = {
    **meanings("openai.OpenAI", "openai.AzureOpenAI", "openai.Client"),
    **meanings("openai.OpenAI()", "openai.OpenAI.with_options()", "openai.OpenAI.copy()"),
    **meanings("anthropic.Anthropic", "anthropic.Client", "anthropic.AnthropicBedrock", "anthropic.AnthropicVertex"),
    **meanings("tavily.TavilyClient", "tavily.Client"),
    **meanings("slack_sdk.WebClient", "slack_sdk.web.WebClient", "slack_sdk.web.client.WebClient"),
    **meanings("botocore.client.BaseClient()", "boto3.client()", "boto3.Session.client()"),
    **meanings("boto3.Session", "boto3.session.Session"),
    **meanings("docker.DockerClient", "docker.client.DockerClient"),
    **meanings("docker.APIClient", "docker.api.APIClient", "docker.api.client.APIClient"),
    **meanings("docker.APIClient()", "docker.DockerClient.api"),
    **meanings("docker.DockerClient()", "docker.from_env()", "docker.DockerClient.from_env()"),
    **meanings(f"{_CONTAINERS}.ContainerCollection()", "docker.DockerClient.containers"),
    **meanings("docker.models.images.ImageCollection()", "docker.DockerClient.images"),
    **meanings("docker.models.networks.NetworkCollection()", "docker.DockerClient.networks"),
    **meanings("docker.models.volumes.VolumeCollection()", "docker.DockerClient.volumes"),
    **meanings(
        f"{_CONTAINERS}.Container()",
        *(f"{_CONTAINERS}.ContainerCollection.{name}" for name in ("get()", "create()", "list*")),
    ),
    **meanings("docker.models.networks.Network()", "docker.models.networks.NetworkCollection.get()"),
    **meanings("docker.models.images.Image()", "docker.models.images.ImageCollection.get()"),
    **meanings("google.cloud.storage.Bucket()", "google.cloud.storage.Client.bucket()"),
    **meanings("google.cloud.storage.Bucket()", "google.cloud.storage.Client.get_bucket()"),
    **meanings("google.cloud.storage.Blob()", "google.cloud.storage.Bucket.blob()"),
    **meanings("google.cloud.storage.Blob()", "google.cloud.storage.Bucket.get_blob()"),
    **{f"selenium.webdriver.{name}": "selenium.webdriver.remote.webdriver.WebDriver" for name in _DRIVERS.split()},
    **meanings(
        "azure.storage.blob.BlobClient()",
        *("azure.storage.blob.BlobServiceClient.get_blob_client()", "azure.storage.blob.BlobClient.from_blob_url()"),
        *(
            "azure.storage.blob.ContainerClient.get_blob_client()",
            "azure.storage.blob.BlobClient.from_connection_string()",
        ),
    ),
    **meanings("azure.storage.blob.ContainerClient()", "azure.storage.blob.BlobServiceClient.get_container_client()"),
    **meanings(
        "azure.storage.blob.BlobServiceClient()", "azure.storage.blob.BlobServiceClient.from_connection_string()"
    ),
}
