"""zwave-js-server-python 0.56.0."""
