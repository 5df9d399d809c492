"""Rule sets and papers in words."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from mbjg_desktop.domain.draw import MOST, is_whole_scope, number_of
from mbjg_desktop.domain.question import Kind
from mbjg_desktop.domain.ruleset import Ends, Order, Pool, RuleSet, Score, Seed
from mbjg_desktop.ui.labels import kind_name, points_text

_MOST_TIMES = 3


def in_language(texts: Mapping[str, str]) -> str:
    """The text in the language of the interface; else in one that is close; else the first there is."""
    wished = QLocale().bcp47Name()
    short = wished.split("-")[0]
    for key in (wished, short, *(key for key in texts if key.split("-")[0] == short), *texts):
        if key in texts:
            return texts[key]
    return ""


def title_words(name: Mapping[str, str]) -> str:
    """Quiz · mock exam; rules that have the name of the screen do not say it twice."""
    screen, own = QCoreApplication.translate("RuleSetWords", "Quiz"), in_language(name)
    return own if own == screen else f"{screen} · {own}"


def paper_words(by_kind: Mapping[Kind, int], full_score: Fraction | None, whole: timedelta | None) -> str:
    """30 questions · 15 single choice, 8 multiple choice … · 20 minutes · 100 marks."""
    count = sum(by_kind.values())
    parts = [QCoreApplication.translate("RuleSetWords", "%n question(s)", "", count)]
    parts.append(" ".join(f"{kind_name(kind)} {by_kind[kind]}" for kind in Kind if by_kind.get(kind)))
    if whole is not None:
        parts.append(length_words(whole))
    if full_score is not None:
        parts.append(_full_words(full_score))
    return _joined(parts)


def rule_words(ruleset: RuleSet) -> str:
    """20 questions · 20/40 s each · 300 marks: what the rules come to, before anything is drawn."""
    parts = [_draw_words(ruleset), _most_words(ruleset), *_clock_words(ruleset), *_end_words(ruleset)]
    if is_scored(ruleset):
        full = _full_score(ruleset)
        parts.append(_full_words(full) if full is not None else "")
    return _joined(parts)


def fact_words(ruleset: RuleSet) -> str:
    """The shortest that tells one rule set from another: how many, how long."""
    return _joined((_draw_words(ruleset), *_clock_words(ruleset)))


def length_words(length: timedelta) -> str:
    """A length of time as rules speak of it: 20 minutes, 90 seconds."""
    seconds = length // timedelta(seconds=1)
    minutes, rest = divmod(seconds, 60)
    if rest:
        return QCoreApplication.translate("RuleSetWords", "%n second(s)", "", seconds)
    return QCoreApplication.translate("RuleSetWords", "%n minute(s)", "", minutes)


def number_words(number: int) -> str:
    """A paper's number as it is shown and typed in: six digits."""
    return f"{number:06}"


def seed_words(seed: int) -> str:
    """The number of a paper that was taken; empty where it would not draw that paper again."""
    number = number_of(seed)
    return "" if number is None else number_words(number)


def is_scored(ruleset: RuleSet) -> bool:
    """Whether the marks of a run mean anything to the learner: a practice is only right and wrong."""
    return ruleset.marking.pass_mark is not None or bool(ruleset.marking.speed_bonus)


def _draw_words(ruleset: RuleSet) -> str:
    draw = ruleset.draw
    if draw.count is not None:
        return QCoreApplication.translate("RuleSetWords", "%n question(s)", "", draw.count)
    if draw.pool is Pool.DUE_MISTAKES:
        return QCoreApplication.translate("RuleSetWords", "what is due")
    if ruleset.ends is Ends.FIRST_MISS:
        return QCoreApplication.translate("RuleSetWords", "until the first miss")
    if ruleset.ends is Ends.TIME_UP:
        return QCoreApplication.translate("RuleSetWords", "as many as you can")
    return QCoreApplication.translate("RuleSetWords", "all of the part chosen")


def _most_words(ruleset: RuleSet) -> str:
    if not is_whole_scope(ruleset.draw):
        return ""
    return QCoreApplication.translate("RuleSetWords", "%n question(s) on a paper at most", "", MOST)


def _clock_words(ruleset: RuleSet) -> list[str]:
    clock = ruleset.clock
    words = [] if clock.whole is None else [length_words(clock.whole)]
    asked = [clock.per_question[kind] for kind in ruleset.draw.by_kind or Kind if kind in clock.per_question]
    if asked:
        each = QCoreApplication.translate("RuleSetWords", "{seconds} s each")
        words.append(each.format(seconds=_several(limit // timedelta(seconds=1) for limit in asked)))
    return words or [QCoreApplication.translate("RuleSetWords", "no clock")]


def _end_words(ruleset: RuleSet) -> list[str]:
    words = []
    if ruleset.clock.miss_costs:
        cost = QCoreApplication.translate("RuleSetWords", "a miss costs {time}")
        words.append(cost.format(time=length_words(ruleset.clock.miss_costs)))
    if ruleset.draw.order is Order.HARDER:
        words.append(QCoreApplication.translate("RuleSetWords", "getting harder"))
    if ruleset.draw.seed is Seed.DATE:
        words.append(QCoreApplication.translate("RuleSetWords", "one paper a day"))
    return words


def _full_score(ruleset: RuleSet) -> Fraction | None:
    """Full marks where they are the same for every paper."""
    marking, draw = ruleset.marking, ruleset.draw
    if draw.by_kind:
        each = (count * (ruleset.points(kind) + marking.speed_bonus) for kind, count in draw.by_kind.items())
        return sum(each, Fraction(0))
    points = {ruleset.points(kind) for kind in Kind if ruleset.asks(kind)}
    if draw.count is None or len(points) != 1 or marking.score is Score.RUN:
        return None
    return draw.count * (points.pop() + marking.speed_bonus)


def _full_words(full: Fraction) -> str:
    return QCoreApplication.translate("RuleSetWords", "full marks {points}").format(points=points_text(full))


def _several(values: Iterable[int]) -> str:
    """20, 20/40, or 20–60 where there are many."""
    different = sorted(set(values))
    if len(different) > _MOST_TIMES:
        return f"{different[0]}–{different[-1]}"
    return "/".join(map(str, different))


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
