"""Ranking the learners of this machine under one rule set."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TypeAlias

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.profile import Profile
from mbjg_desktop.domain.ruleset import Ends, Pool, RuleSet
from mbjg_desktop.domain.studyday import study_day
from mbjg_desktop.services.board import Board, BoardLine, Standing
from mbjg_desktop.services.ports import Clock
from mbjg_desktop.storage.board_repo import Run
from mbjg_desktop.storage.unit_of_work import UnitFactory

_Worth: TypeAlias = tuple[float, timedelta]


class BoardService:
    """The boards. ``hand_in`` sees to it that a paper whose time ran out counts though its learner is away."""

    def __init__(
        self,
        units: UnitFactory,
        clock: Clock,
        rulesets: Callable[[], tuple[RuleSet, ...]],
        hand_in: Callable[[], None],
    ) -> None:
        self._units = units
        self._clock = clock
        self._rulesets = rulesets
        self._hand_in = hand_in

    def rulesets(self) -> tuple[RuleSet, ...]:
        """The rule sets that have a board: not those whose paper is made of the learner's own mistakes."""
        return tuple(each for each in self._rulesets() if each.draw.pool is Pool.SCOPE)

    def first(self) -> RuleSetId | None:
        """The first rule set whose board has anybody on it."""
        self._hand_in()
        return next((each.id for each in self.rulesets() if self._ranked(each).lines), None)

    def board(self, ruleset: RuleSetId) -> Board:
        """Who stands where: the better share of the marks first, of equals the one who took less time.

        Where a paper is not meant to be finished, the marks themselves are compared.
        """
        self._hand_in()
        return self._ranked(next(each for each in self._rulesets() if each.id == ruleset))

    def _ranked(self, rules: RuleSet) -> Board:
        with self._units.read() as unit:
            runs, profiles = unit.board.runs(rules.id), unit.profiles.by_id()
        today = study_day(self._clock.now(), self._clock.utc_offset())
        mine: defaultdict[Profile, list[Standing]] = defaultdict(list)
        for run in runs:
            mine[profiles[run.profile]].append(_standing(run))
        lines = [self._line(rules, learner, standings, today) for learner, standings in mine.items()]
        return Board(rules, _placed(rules, lines))

    def _line(self, rules: RuleSet, learner: Profile, standings: list[Standing], today: date) -> BoardLine:
        offset = self._clock.utc_offset()
        of_today = [each for each in standings if study_day(each.at, offset) == today]
        return BoardLine(
            0,
            learner,
            best=_best(rules, standings),
            latest=standings[-1],
            today=_best(rules, of_today) if of_today else None,
            attempts=len(standings),
        )


def _standing(run: Run) -> Standing:
    return Standing(run.attempt, run.finished_at, run.score, run.full_score, run.spent)


def _best(rules: RuleSet, standings: Iterable[Standing]) -> Standing:
    """Of equals the first one."""
    return min(standings, key=lambda each: _worth(rules, each))


def _worth(rules: RuleSet, standing: Standing) -> _Worth:
    """Smaller is better."""
    is_whole = rules.ends is Ends.LAST_ITEM
    return -(standing.score / standing.full_score if is_whole else standing.score), standing.spent


def _placed(rules: RuleSet, lines: list[BoardLine]) -> tuple[BoardLine, ...]:
    worths = sorted(_worth(rules, line.best) for line in lines)
    ranked = sorted(lines, key=lambda line: (_worth(rules, line.best), line.learner.id))
    return tuple(
        BoardLine(
            1 + worths.index(_worth(rules, line.best)), line.learner, line.best, line.latest, line.today, line.attempts
        )
        for line in ranked
    )
