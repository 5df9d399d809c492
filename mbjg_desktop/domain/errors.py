"""Everything that can go wrong in the user's world: codes and data; the sentences live in ``ui`` and ``cli``."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class MbjgError(Exception):
    """The user's world: shown as a calm sentence. Any other exception is our bug."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with a file. ``line`` and ``column`` count from 1; 0 means the file as a whole."""

    file: str
    line: int
    column: int
    field: str
    code: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: " if self.line else f"{self.file}: "
        return f"{place}{self.field}: {self.message}" if self.field else f"{place}{self.message}"


class ContentError(MbjgError):
    """A file cannot be used; carries every problem found in it, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


class RuleCode(Enum):
    """Why a step of an attempt or a review was refused."""

    ATTEMPT_OVER = "attempt_over"
    TIME_UP = "time_up"
    NO_WAY_BACK = "no_way_back"
    NO_PAUSE = "no_pause"
    PAUSED = "paused"
    ALREADY_SETTLED = "already_settled"
    WRONG_SHAPE = "wrong_shape"
    NO_SUCH_ITEM = "no_such_item"
    NOTHING_TO_DRAW = "nothing_to_draw"
    TAKEN_TODAY = "taken_today"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NO_NAME = "no_name"
    NAME_TAKEN = "name_taken"
    LAST_LEARNER = "last_learner"
    LEARNER_GONE = "learner_gone"


class RuleBroken(MbjgError):
    """The rules of the game do not allow this step now."""

    def __init__(self, code: RuleCode) -> None:
        self.code = code
        super().__init__(code.value)


class StorageCode(Enum):
    """What is wrong with the data directory or its database."""

    NEWER_SCHEMA = "newer_schema"
    NOT_A_DATABASE = "not_a_database"
    DAMAGED = "damaged"
    LOCKED_BY_ANOTHER = "locked_by_another"
    DISK_FULL = "disk_full"
    NOT_WRITABLE = "not_writable"
    BACKUP_FAILED = "backup_failed"
    FAILED = "failed"


class StorageError(MbjgError):
    """The database cannot be used as asked. ``detail`` is for the log, ``path`` for the sentence."""

    def __init__(self, code: StorageCode, path: str = "", detail: str = "") -> None:
        self.code = code
        self.path = path
        self.detail = detail
        super().__init__(f"{code.value}: {path} {detail}".strip())


class NotFound(MbjgError):
    """Something named by id is not there (any more)."""

    def __init__(self, what: str, id_: str) -> None:
        self.what = what
        self.id = id_
        super().__init__(f"{what} {id_!r}")
