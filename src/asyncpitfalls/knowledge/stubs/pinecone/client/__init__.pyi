"""pinecone 10.2.0."""
