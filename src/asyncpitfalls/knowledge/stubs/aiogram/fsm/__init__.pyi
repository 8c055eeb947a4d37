"""aiogram 3.31.0."""
