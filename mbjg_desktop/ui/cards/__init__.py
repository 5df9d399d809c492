"""The cards screen: drilling one question at a time."""
