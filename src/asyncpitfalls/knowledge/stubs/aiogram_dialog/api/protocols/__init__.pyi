"""aiogram-dialog 2.6.0."""
