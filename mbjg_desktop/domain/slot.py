"""A slot: one question of an attempt, and what each event makes of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mbjg_desktop.domain.attempt_event import Event, EventKind
from mbjg_desktop.domain.ids import RevisionId
from mbjg_desktop.domain.marking import is_unmarked
from mbjg_desktop.domain.question import Question, Response, is_blank

_NO_TIME = timedelta(0)


@dataclass(frozen=True, slots=True)
class Slot:
    """One question of an attempt and everything that happened to it so far.

    ``presented`` are the option, item or right-hand ids in the order shown. ``spent`` is the time it was before
    the learner's eyes, up to the last event; ``first_shown_at`` is when its own clock began, moved on by what was
    paused since. A settled slot can no longer be answered; ``is_handed_in`` if the learner settled it by itself.
    ``key`` is the wording that marks it, where that is another one than was asked.
    """

    question: Question
    revision: RevisionId
    presented: tuple[str, ...]
    response: Response | None = None
    is_flagged: bool = False
    is_guessed: bool = False
    is_timed_out: bool = False
    first_shown_at: datetime | None = None
    settled_at: datetime | None = None
    spent: timedelta = _NO_TIME
    key: Question | None = None
    is_handed_in: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether there is a response that says something."""
        return not is_blank(self.response)

    @property
    def is_settled(self) -> bool:
        """Whether the response is final."""
        return self.settled_at is not None

    @property
    def is_self_marked(self) -> bool:
        """Whether the learner judges the response, so that it counts towards no rate of right answers."""
        return self.question.kind.is_self_marked

    @property
    def is_unmarked(self) -> bool:
        """Whether the learner has yet to say what the response is worth."""
        return self.is_self_marked and (self.response is None or is_unmarked(self.response))

    @property
    def is_to_judge(self) -> bool:
        """Whether it is handed in and waits for the learner to say what it is worth."""
        return self.is_settled and self.is_unmarked


def changed(slot: Slot, event: Event) -> Slot:
    """The slot after an event that changes nothing else; ValueError for any other."""
    match event.kind:
        case EventKind.ANSWERED | EventKind.SELF_MARKED:
            return replace(slot, response=event.response)
        case EventKind.CONFIRMED:
            return replace(slot, settled_at=event.at, is_handed_in=True)
        case EventKind.TIMED_OUT:
            return replace(slot, settled_at=event.at, is_timed_out=True)
        case EventKind.FLAGGED | EventKind.UNFLAGGED:
            return replace(slot, is_flagged=event.kind is EventKind.FLAGGED)
        case EventKind.GUESSED | EventKind.SURE:
            return replace(slot, is_guessed=event.kind is EventKind.GUESSED)
        case _:
            raise ValueError(f"{event.kind} does not change a single slot")


def clock_moved(slot: Slot, by: timedelta) -> Slot:
    """The slot with its own clock beginning that much later, if it has begun and not ended."""
    if slot.first_shown_at is None or slot.is_settled:
        return slot
    return replace(slot, first_shown_at=slot.first_shown_at + by)
