"""aiounifi 74."""
