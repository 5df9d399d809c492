"""A whole application process that is driven through a mock exam by keys, and tells on stdout what it has shown.

Run as ``python -m tests.journeys.driver FOLDER WAY [SEED]``. Each line is one JSON value: ``about`` is what the next
key should lead to, ``seen`` is what the screen shows after it, and must never be lost again.
"""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final, assert_never

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from mbjg_desktop.domain.attempt import Attempt, Phase
from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered, Response, Written
from mbjg_desktop.services.ports import SystemClock
from mbjg_desktop.ui.app import make_application
from mbjg_desktop.ui.quiz.run_page import RunPage
from mbjg_desktop.ui.quiz.state import Choices, Gaps, Pairs, QuizState, Sequence, Writing
from mbjg_desktop.ui.quiz.view import QuizView
from mbjg_desktop.ui.tour import hand
from tests.journeys.desk import Desk, at_the_desk

PLAY: Final = "play"
FROM_ROADMAP: Final = "from-roadmap"
FROM_QUIZ: Final = "from-quiz"
LATE: Final = "late"


@dataclass(frozen=True)
class LaterClock(SystemClock):
    """The machine's clock, moved on. Its steady one tells whole seconds: no hand presses keys as fast as this."""

    by: timedelta = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.by

    def steady(self) -> timedelta:
        return timedelta(seconds=super().steady() // timedelta(seconds=1))


def main(folder: str, way: str, seed: str = "0") -> None:
    app = make_application(["mbjg-desktop"])
    clock = LaterClock(timedelta(hours=1)) if way == LATE else LaterClock()
    assert isinstance(app, QApplication)
    with at_the_desk(app, Path(folder), clock) as desk:
        if way == PLAY:
            _play(desk, Random(int(seed)))
        elif way == LATE:
            _tell(result=_last_result(desk))
        else:
            _go_on(desk, way)


def _play(desk: Desk, rng: Random) -> None:
    hand.press("Alt+4", "2", "Return")
    page = desk.screen(QuizView).run
    attempt = _running(desk)
    _tell(paper=_paper(attempt), deadline=attempt.deadline.isoformat() if attempt.deadline else None)
    while page.state is not None and not page.state.is_last:
        _answer(page, page.state, rng)
        if rng.random() < 0.2:
            _do(page, "F", {"at": page.state.index, "flag": not page.state.is_flagged})
        _advance(page, page.state)
    hand.until("being killed", lambda: False)


def _answer(page: RunPage, state: QuizState, rng: Random) -> None:
    match state.answer:
        case Choices(lines, is_multiple):
            chosen: set[str] = set()
            for place in rng.sample(range(len(lines)), k=rng.randint(1, 2 if is_multiple else 1)):
                chosen = chosen | {lines[place].id} if is_multiple else {lines[place].id}
                _do(page, str(place + 1), {"at": state.index, "answer": sorted(chosen)})
        case Gaps(gaps):
            for number, _gap in enumerate(gaps):
                hand.type_in(rng.choice(("办公室", "模范机关", "第一")))
                if number + 1 < len(gaps):
                    hand.press("Return")
        case Sequence() | Pairs() | Writing():
            raise hand.Failed("a paper without orderings, matchings and short answers")
        case _:
            assert_never(state.answer)


def _advance(page: RunPage, state: QuizState) -> None:
    about: dict[str, Any] = {"at": state.index + 1}
    if isinstance(state.answer, Gaps):
        fields = page.answers.gaps.edits
        about["kept"] = {gap.id: field.text() for gap, field in zip(state.answer.gaps, fields, strict=True)}
    _do(page, "Return", about)


def _do(page: RunPage, key: str, about: Mapping[str, Any]) -> None:
    _tell(about=about)
    hand.press(key)
    state = page.state
    assert state is not None
    _tell(seen={"at": state.index, "flag": state.is_flagged, "answer": _shown(state)})


def _shown(state: QuizState) -> Any:
    match state.answer:
        case Choices(lines, _):
            return sorted(line.id for line in lines if line.is_chosen)
        case Gaps(gaps):
            return {gap.id: gap.text for gap in gaps if gap.text}
        case _:
            return None


def _go_on(desk: Desk, way: str) -> None:
    hand.press(*(["Alt+4"] if way == FROM_QUIZ else []), "Return")
    page = desk.screen(QuizView).run
    hand.until("the question that was left", lambda: page.state is not None)
    attempt, state = _running(desk), page.state
    assert state is not None
    assert state.clock is not None
    now = desk.services.quiz.now(attempt.id)
    _tell(
        paper=_paper(attempt),
        answers=[_plain(slot.response) for slot in attempt.slots],
        flags=[slot.is_flagged for slot in attempt.slots],
        at=state.index,
        shown=_shown(state),
        now=now.isoformat(),
        remaining=state.clock.remaining.total_seconds(),
    )
    hand.press("Return")
    assert page.state is not None
    _tell(went_on=page.state.index)


def _last_result(desk: Desk) -> Mapping[str, Any]:
    """What the next start made of an attempt whose time ran out meanwhile, before anything is pressed."""
    quiz = desk.services.quiz
    hand.until("the attempt handed in", quiz.history)
    result = quiz.result(quiz.history()[0].attempt)
    finished = result.attempt.finished_at
    assert result.attempt.phase is Phase.FINISHED
    assert result.attempt.reason is not None
    assert finished is not None
    answers = [_plain(slot.response) for slot in result.attempt.slots]
    return {"reason": result.attempt.reason.value, "finished": finished.isoformat(), "answers": answers}


def _running(desk: Desk) -> Attempt:
    left = desk.services.quiz.unfinished()
    assert left is not None
    return desk.services.quiz.tick(left.attempt)


def _paper(attempt: Attempt) -> list[Any]:
    return [[slot.question.id, list(slot.presented)] for slot in attempt.slots]


def _plain(response: Response | None) -> Any:
    match response:
        case None:
            return None
        case Chosen(options):
            return sorted(options)
        case Filled(texts):
            return {blank: text for blank, text in texts if text}
        case Ordered(items):
            return list(items)
        case Matched(pairs):
            return dict(pairs)
        case Written(text, met):
            return [text, None if met is None else sorted(met)]
        case _:
            assert_never(response)


def _tell(**what: Any) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
