"""pyrogram 2.0.106."""
