"""python-telegram-bot 22.8."""
