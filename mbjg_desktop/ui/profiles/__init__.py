"""Learners: who is learning now, switching, and looking after names and colours."""
