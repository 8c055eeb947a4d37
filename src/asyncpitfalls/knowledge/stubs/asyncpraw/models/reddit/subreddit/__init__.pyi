"""asyncpraw 8.0.3."""
