"""Programs for the development of asyncpitfalls; none of them is part of the package."""
