"""vkbottle 4.11.0."""
