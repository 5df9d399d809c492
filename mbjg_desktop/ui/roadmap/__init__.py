"""The home screen: how far one is, and what to do today."""
