"""Who is who, file by file, read with `ast`."""
