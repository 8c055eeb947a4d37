"""pytelegrambotapi 4.37.1."""
