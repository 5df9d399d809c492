"""The version of the tables, apart from them so that start-up can compare it without SQLAlchemy."""

from typing import Final

SCHEMA_VERSION: Final = 2
"""Kept in ``PRAGMA user_version``; one more for every migration."""
