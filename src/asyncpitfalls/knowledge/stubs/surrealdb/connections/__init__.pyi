"""surrealdb 2.0.0."""
