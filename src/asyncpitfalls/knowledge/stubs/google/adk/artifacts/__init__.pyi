"""google-adk 2.13.0: its coroutine functions."""

from google.adk.artifacts.base_artifact_service import BaseArtifactService as BaseArtifactService
from google.adk.artifacts.file_artifact_service import FileArtifactService as FileArtifactService
from google.adk.artifacts.gcs_artifact_service import GcsArtifactService as GcsArtifactService
from google.adk.artifacts.in_memory_artifact_service import InMemoryArtifactService as InMemoryArtifactService
