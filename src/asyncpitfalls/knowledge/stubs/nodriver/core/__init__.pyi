"""nodriver 0.50.99."""
