"""Data as JSON that people can read."""

import json
from collections.abc import Mapping


def json_bytes(data: Mapping[str, object]) -> bytes:
    """``data`` as a UTF-8 file, in its own order."""
    return (json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()
