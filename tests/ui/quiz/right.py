"""Right answers to the questions of ``make.questions()``, and where on the screen they stand."""

from typing import Final

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.question import Chosen, Filled, Matched, Ordered, Response
from mbjg_desktop.services.quiz import Scope

RIGHT: Final[dict[str, Response]] = {
    "q1": Chosen(frozenset("a")),
    "q2": Chosen(frozenset("abc")),
    "q3": Chosen(frozenset({"false"})),
    "q4": Filled((("1", "办公室"), ("2", "保卫处"))),
    "q5": Ordered(("a", "b", "c")),
    "q6": Matched((("a", "a"), ("b", "b"))),
    "q7": Chosen(frozenset("a")),
}


def of(*questions: str) -> Scope:
    """These questions and no others."""
    return Scope(questions=tuple(QuestionId(each) for each in questions))
