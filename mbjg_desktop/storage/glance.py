"""A glance: everything the home screen shows, read with the driver alone, because it is wanted before SQLAlchemy."""

import contextlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final, TypeAlias

from mbjg_desktop.domain.ids import BlockId, DocumentId, ProfileId
from mbjg_desktop.domain.memory import Memory, Stage
from mbjg_desktop.domain.profile import Profile, colour_of
from mbjg_desktop.domain.settings import Settings
from mbjg_desktop.storage import glance_sql
from mbjg_desktop.storage.driver_errors import driver_errors
from mbjg_desktop.storage.plain_connection import connect_read_only
from mbjg_desktop.storage.settings_encoding import settings_from_plain
from mbjg_desktop.storage.version import SCHEMA_VERSION

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_Who: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BlockGlance:
    """A block: how long it is and whether it was read."""

    id: BlockId
    characters: int
    is_read: bool


@dataclass(frozen=True, slots=True)
class StationGlance:
    """A stop of the roadmap. ``tested`` of its recent answers ``right`` were right; ``memories`` are what exists."""

    id: str
    title: str
    blocks: tuple[BlockGlance, ...]
    questions: int
    memories: tuple[Memory, ...]
    tested: int
    right: int


@dataclass(frozen=True, slots=True)
class AttemptGlance:
    """An attempt that was left. ``whole`` is the time it may take in all, None without such a clock."""

    ruleset_name: Mapping[str, str]
    started_at: datetime
    whole: timedelta | None
    unanswered: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many questions there are, are due, or are hard, in the order the SQL counts them."""

    questions: int
    cards_due: int
    cards_hard: int
    new: int
    introduced: int
    mistakes_due: int
    mistakes_hard: int
    mistakes_left: int
    mocks_today: int


@dataclass(frozen=True, slots=True)
class Glance:
    """The figures of one learner. ``document`` is the one read last; None while there is none.

    ``retention`` is the share of recent reviews of learnt questions that were recalled; None if there were none.
    """

    profile: Profile
    settings: Settings
    document: DocumentId | None
    title: str
    stations: tuple[StationGlance, ...]
    reading_at: BlockId | None
    counts: Counts
    retention: float | None
    attempts: tuple[AttemptGlance, ...]
    heat: Mapping[date, int]


@dataclass(frozen=True, slots=True)
class Today:
    """The study day the figures are for: its date, and the moments it begins and ends."""

    date: date
    begins_at: datetime
    ends_at: datetime


def is_readable(path: Path) -> bool:
    """Whether there is a database at ``path`` whose tables are the ones this version knows."""
    with contextlib.suppress(sqlite3.Error, OSError), contextlib.closing(connect_read_only(path)) as connection:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION)
    return False


def read_settings(path: Path) -> Settings:
    """The preferences of who was learning last."""
    with driver_errors(path), contextlib.closing(connect_read_only(path)) as connection:
        return _settings(connection, _who(_profile(connection)))


def read_glance(path: Path, today: Today) -> Glance:
    """All figures as one transaction saw them."""
    with driver_errors(path), contextlib.closing(connect_read_only(path)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")
        profile = _profile(connection)
        who = _who(profile)
        found = connection.execute(glance_sql.DOCUMENT, who).fetchone()
        document, title, reading_at = found or (None, "", None)
        return Glance(
            profile=profile,
            settings=_settings(connection, who),
            document=document,
            title=title,
            stations=_stations(connection, who, document),
            reading_at=reading_at,
            counts=_counts(connection, who, today),
            retention=_retention(connection, who, today),
            attempts=_attempts(connection, who),
            heat=_heat(connection, who, today),
        )


def _profile(connection: sqlite3.Connection) -> Profile:
    id_, name, colour = connection.execute(glance_sql.PROFILE).fetchone()
    return Profile(ProfileId(id_), name, colour_of(colour, id_))


def _who(profile: Profile) -> _Who:
    return {"profile": profile.id}


def _settings(connection: sqlite3.Connection, who: _Who) -> Settings:
    rows = connection.execute(glance_sql.SETTINGS, who)
    return settings_from_plain({key: json.loads(value) for key, value in rows})


def _stations(connection: sqlite3.Connection, who: _Who, document: str | None) -> tuple[StationGlance, ...]:
    which = {**who, "document": document}
    blocks: dict[str, list[BlockGlance]] = {}
    for station, id_, characters, is_read in connection.execute(glance_sql.BLOCKS, which):
        blocks.setdefault(station, []).append(BlockGlance(BlockId(id_), characters, bool(is_read)))
    memories: dict[str, list[Memory]] = {}
    for station, *memory in connection.execute(glance_sql.MEMORIES, which):
        memories.setdefault(station, []).append(_memory(*memory))
    tested = {row["station"]: (row["tested"], row["right"]) for row in connection.execute(glance_sql.TESTED, which)}
    return tuple(
        StationGlance(
            row["id"],
            row["title"],
            tuple(blocks.get(row["id"], ())),
            row["questions"],
            tuple(memories.get(row["id"], ())),
            *tested.get(row["id"], (0, 0)),
        )
        for row in connection.execute(glance_sql.STATIONS, which)
    )


def _memory(stage: int, step: int | None, stability: float, difficulty: float, due: int, reviewed: int) -> Memory:
    return Memory(Stage(stage), step, stability, difficulty, _to_datetime(due), _to_datetime(reviewed))


def _counts(connection: sqlite3.Connection, who: _Who, today: Today) -> Counts:
    values = {
        **who,
        "today": today.date.isoformat(),
        "begins_at": _from_datetime(today.begins_at),
        "ends_at": _from_datetime(today.ends_at),
    }
    return Counts(*connection.execute(glance_sql.COUNTS, values).fetchone())


def _retention(connection: sqlite3.Connection, who: _Who, today: Today) -> float | None:
    month_ago = (today.date - timedelta(days=30)).isoformat()
    reviews, recalled = connection.execute(glance_sql.RETENTION, {**who, "month_ago": month_ago}).fetchone()
    return recalled / reviews if reviews else None


def _attempts(connection: sqlite3.Connection, who: _Who) -> tuple[AttemptGlance, ...]:
    return tuple(
        AttemptGlance(
            ruleset_name=json.loads(row["name"]),
            started_at=_to_datetime(row["started_at"]),
            whole=None if row["whole_ms"] is None else timedelta(milliseconds=row["whole_ms"]),
            unanswered=row["items"] - row["answered"],
        )
        for row in connection.execute(glance_sql.ATTEMPTS, who)
    )


def _heat(connection: sqlite3.Connection, who: _Who, today: Today) -> dict[date, int]:
    since = (today.date - timedelta(days=400)).isoformat()
    rows = connection.execute(glance_sql.HEAT, {**who, "since": since})
    return {date.fromisoformat(day): done for day, done in rows}


def _to_datetime(microseconds: int) -> datetime:
    return _EPOCH + microseconds * _MICROSECOND


def _from_datetime(moment: datetime) -> int:
    return (moment - _EPOCH) // _MICROSECOND
