"""What to practise after a result: the places that were missed, asked by other questions."""

from collections.abc import Sequence
from datetime import datetime
from random import Random

from mbjg_desktop.domain.ids import QuestionId
from mbjg_desktop.domain.other_form import in_other_form
from mbjg_desktop.domain.ruleset import DrawRule
from mbjg_desktop.services.draw_pool import plain_candidates
from mbjg_desktop.services.quiz import Scope
from mbjg_desktop.storage.draw_repo import PoolLine
from mbjg_desktop.storage.result_repo import Where
from mbjg_desktop.storage.unit_of_work import UnitOfWork


def other_form(unit: UnitOfWork, missed: Sequence[QuestionId], now: datetime, rng: Random) -> Scope:
    """For each question missed another one on the same words; itself where there is no other. None comes twice."""
    lines = unit.draws.named(tuple(missed))
    known = frozenset(missed)
    near: list[PoolLine] = []
    for document in dict.fromkeys(line.document for line in lines):
        blocks = frozenset(line.block for line in lines if line.document == document)
        near += unit.draws.named(unit.results.named(Where(document, blocks)))
    near = [line for line in near if line.id not in known]
    asked, others = plain_candidates(unit, lines, now), plain_candidates(unit, near, now)
    return Scope(questions=in_other_form(DrawRule(), asked, others, rng))
