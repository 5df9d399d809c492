"""A process that plays a duel by its services and tells on stdout what it has committed, until it is killed.

Run as ``python -m tests.journeys.duel_driver FOLDER``. Each line is one JSON value and must never be lost again.
"""

import json
import sys
from pathlib import Path

from mbjg_desktop import bootstrap
from mbjg_desktop.domain.duel import Who
from mbjg_desktop.domain.ids import DocumentId, ProfileId
from mbjg_desktop.domain.question import Chosen, Kind
from mbjg_desktop.services.ports import SystemClock
from mbjg_desktop.services.quiz import Scope


def main(folder: str) -> None:
    services = bootstrap.open_services(bootstrap.paths(Path(folder)), SystemClock(), lambda _: None)
    second = services.profiles.add("张三").id
    contest = services.duel.rulesets()[0].id
    while True:
        match = services.duel.start(ProfileId(1), second, contest, Scope(DocumentId("duty")))
        while match.duel.turn is not None:
            quiz = services.duel.quiz(match.learner(match.duel.turn).id)
            attempt = quiz.resume(services.duel.begin_turn(match).id)
            if attempt.slot.question.kind is Kind.SINGLE_CHOICE:
                quiz.answer(attempt.id, Chosen(frozenset("a")))
            quiz.confirm(attempt.id)
            match = services.duel.match(match.duel.id)
            settled = [sum(slot.is_settled for slot in match.duel.of(who).slots) for who in Who]
            line = {"duel": match.duel.id, "settled": settled, "over": match.duel.is_over}
            sys.stdout.write(json.dumps(line) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
