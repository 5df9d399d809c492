"""What to practise after a result: the places that were missed, asked by other questions."""

from collections.abc import Sequence
from datetime import datetime
from random import Random

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.other_form import in_other_form
from mbjg_desktop.domain.ruleset import DrawRule
from mbjg_desktop.services.draw_pool import plain_candidates, scope_lines
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.storage.unit_of_work import UnitOfWork


def other_form(unit: UnitOfWork, missed: Sequence[QuestionId], now: datetime, rng: Random) -> Scope:
    """For each question missed another one on the same words; itself where there is no other. None comes twice."""
    lines = scope_lines(unit, Scope(questions=tuple(missed)))
    places, known = {(line.document, line.block) for line in lines}, frozenset(missed)
    near = [
        line
        for document in dict.fromkeys(line.document for line in lines)
        for line in unit.draws.lines(document)
        if (line.document, line.block) in places and line.id not in known
    ]
    asked, others = plain_candidates(unit, lines, now), plain_candidates(unit, near, now)
    return Scope(questions=in_other_form(DrawRule(), asked, others, rng))
