"""Pyrogram 2.0.106."""
