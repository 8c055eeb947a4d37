"""pymodbus 3.16.1."""
