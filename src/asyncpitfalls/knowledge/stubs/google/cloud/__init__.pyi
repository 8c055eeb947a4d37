"""google-cloud-firestore 2.34.1."""
