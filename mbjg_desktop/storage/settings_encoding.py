"""Settings as plain JSON values and back; tolerant, since a preference is never worth a failed start."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from enum import Enum
from typing import Any, Final

from mbjg_desktop.domain.settings import Settings

_RANGES: Final = {
    "text_percent": (50, 300),
    "reading_percent": (50, 400),
    "new_cards_per_day": (0, 9999),
    "days_to_leave": (1, 30),
}
"""The least and the most a number may be; what lies outside is read as the nearer end."""


def settings_to_plain(settings: Settings) -> dict[str, Any]:
    """Every preference by the name of its field. A date that is not set is the empty text."""
    return {field.name: _to_plain(getattr(settings, field.name)) for field in fields(Settings)}


def settings_from_plain(plain: Mapping[str, Any]) -> Settings:
    """The preferences in ``plain``; unknown keys are passed over, values that make no sense are the defaults."""
    default = Settings()
    known = {field.name for field in fields(Settings)} & plain.keys()
    return replace(default, **{name: _from_plain(name, plain[name], getattr(default, name)) for name in known})


def _to_plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


def _from_plain(name: str, value: Any, default: Any) -> Any:
    try:
        if isinstance(default, Enum):
            return type(default)(value)
        if default is None:
            return date.fromisoformat(value) if value else None
    except (TypeError, ValueError):
        return default
    if type(value) is not type(default):
        return default
    least, most = _RANGES.get(name, (value, value))
    return min(max(value, least), most)
