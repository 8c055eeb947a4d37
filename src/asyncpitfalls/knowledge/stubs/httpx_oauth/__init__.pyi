"""httpx-oauth 0.17.0."""
