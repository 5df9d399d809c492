"""Disputes: saying that a question is not right, the list of that for its author, and marking again."""
