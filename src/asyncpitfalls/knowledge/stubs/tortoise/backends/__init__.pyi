"""tortoise-orm 1.1.9."""
