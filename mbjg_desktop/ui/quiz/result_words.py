"""A result in words: what was amiss in an answer, how long it took, and what to expect of the next paper."""

from PySide6.QtCore import QCoreApplication

from mbjg_desktop.domain.marking import Outcome
from mbjg_desktop.domain.question import Cognition
from mbjg_desktop.domain.ruleset import Ends, RuleSet, Score
from mbjg_desktop.services.forecast import Forecast, Outlook, TrendPoint
from mbjg_desktop.services.quiz import Miss, Pace
from mbjg_desktop.services.result_diff import Change, Mispaired, NearMiss, mispaired, near_misses, out_of_place
from mbjg_desktop.ui.labels import kind_name, spent_text
from mbjg_desktop.ui.quiz.result_lines import Run
from mbjg_desktop.ui.quiz.ruleset_words import is_scored
from mbjg_desktop.ui.widgets.answer_words import difference, given_words, right_words


def cognition_name(cognition: Cognition) -> str:
    """What answering takes."""
    match cognition:
        case Cognition.RECALL:
            return QCoreApplication.translate("ResultWords", "The document's own words")
        case Cognition.UNDERSTAND:
            return QCoreApplication.translate("ResultWords", "Understanding")
        case Cognition.APPLY:
            return QCoreApplication.translate("ResultWords", "Applying")


def familiar_name(is_familiar: bool) -> str:
    """Whether a question had been answered before."""
    if is_familiar:
        return QCoreApplication.translate("ResultWords", "Answered before")
    return QCoreApplication.translate("ResultWords", "Seen for the first time")


def answer_runs(miss: Miss) -> list[list[Run]]:
    """Your answer beside the right one, and how it came about."""
    asked, key, response = miss.slot.question, miss.slot.key or miss.slot.question, miss.slot.response
    given = given_words(asked, response) or QCoreApplication.translate("ResultWords", "nothing")
    is_right = miss.mark.outcome is Outcome.RIGHT
    yours = Run(given, "ok" if is_right else "accent")
    parts = [
        [Run(QCoreApplication.translate("ResultWords", "Your answer") + " "), yours],
        [Run(_key_name(miss) + " "), Run(right_words(key), "ok")],
    ]
    if miss.slot.is_unmarked:
        parts.append([Run(QCoreApplication.translate("ResultWords", "not judged by you"), "warn_ink")])
    if miss.slot.is_timed_out:
        parts.append([Run(QCoreApplication.translate("ResultWords", "ran out of time"))])
    if miss.slot.is_guessed:
        parts.append([Run(QCoreApplication.translate("ResultWords", "guessed"))])
    return [*parts, [Run(pace_words(miss.pace))]]


def difference_runs(miss: Miss) -> list[list[Run]]:
    """Exactly what is amiss: options left out or too many, pairs, places of an order, characters of a blank."""
    key, response = miss.slot.key or miss.slot.question, miss.slot.response
    if miss.mark.outcome is Outcome.RIGHT:
        return []
    if pairs := mispaired(key, response):
        return list(map(_pair_runs, pairs))
    amiss = difference(key, response)
    parts = []
    if amiss.missing and "；".join(amiss.missing) != right_words(key):
        missing = QCoreApplication.translate("ResultWords", "missing") + " "
        parts.append([Run(missing), Run("；".join(amiss.missing), "warn_ink", is_underlined=True)])
    if amiss.wrong and "；".join(amiss.missing) != right_words(key):
        wrong = QCoreApplication.translate("ResultWords", "too much") + " "
        parts.append([Run(wrong), Run("；".join(amiss.wrong), "accent", is_struck=True)])
    for each in out_of_place(key, response):
        words = QCoreApplication.translate("ResultWords", "place {n}:").format(n=each.place) + " "
        parts.append([Run(words), Run(each.given, "accent", is_struck=True), Run(" "), Run(each.right, "ok")])
    return [*parts, *map(_near_runs, near_misses(key, response))]


def pace_words(pace: Pace) -> str:
    """How long it took, beside what is usual where that says something."""
    took = QCoreApplication.translate("ResultWords", "took {time}").format(time=spent_text(pace.spent))
    if pace.usual is None or not (pace.is_slow or pace.is_hasty):
        return took
    if pace.is_slow:
        words = QCoreApplication.translate("ResultWords", "{took} (slow: usually {usual})")
    else:
        words = QCoreApplication.translate("ResultWords", "{took} (hasty: usually {usual})")
    return words.format(took=took, usual=spent_text(pace.usual))


def beside_usual(pace: Pace) -> str:
    """How long one question took, beside what is usual for its kind."""
    if pace.usual is None:
        words = QCoreApplication.translate("ResultWords", "Question {n}, {kind}: {time}")
        return words.format(n=pace.number, kind=kind_name(pace.kind), time=spent_text(pace.spent))
    words = QCoreApplication.translate("ResultWords", "Question {n}, {kind}: {time}, usually {usual}")
    times = {"time": spent_text(pace.spent), "usual": spent_text(pace.usual)}
    return words.format(n=pace.number, kind=kind_name(pace.kind), **times)


def paces_words(paces: tuple[Pace, ...]) -> str:
    """What is usual, which questions took much longer, and which were missed in haste."""
    slow = [str(pace.number) for pace in paces if pace.is_slow]
    hasty = [str(pace.number) for pace in paces if pace.is_hasty]
    if all(pace.usual is None for pace in paces):
        return QCoreApplication.translate("ResultWords", "Too few answers so far to say what is usual for you.")
    parts = [_usual_words(paces)]
    if slow:
        words = QCoreApplication.translate("ResultWords", "▲ Twice your usual time: {numbers}")
        parts.append(words.format(numbers="、".join(slow)))
    if hasty:
        words = QCoreApplication.translate("ResultWords", "▼ Hasty and missed: {numbers}")
        parts.append(words.format(numbers="、".join(hasty)))
    if len(parts) == 1:
        parts.append(QCoreApplication.translate("ResultWords", "Every question within your usual time."))
    return "\u3000".join(parts)


def outlook_words(ruleset: RuleSet, outlook: Outlook) -> str:
    """What the result means: beside the last one, and for the next."""
    parts = [_trend_words(ruleset, outlook.trend)]
    if outlook.forecast is not None:
        parts.append(_forecast_words(ruleset, outlook.forecast))
    return "".join(part for part in parts if part)


def _usual_words(paces: tuple[Pace, ...]) -> str:
    usual = {pace.kind: pace.usual for pace in paces if pace.usual is not None}
    times = "、".join(f"{kind_name(kind)} {spent_text(time)}" for kind, time in usual.items())
    return QCoreApplication.translate("ResultWords", "━ Usual: {times}").format(times=times)


def _key_name(miss: Miss) -> str:
    if miss.slot.is_self_marked:
        return QCoreApplication.translate("ResultWords", "Points")
    return QCoreApplication.translate("ResultWords", "Right answer")


def is_in_points(ruleset: RuleSet) -> bool:
    """Whether a result is told in marks, or in the length of a run, and not as a share of what was right."""
    return is_scored(ruleset) or is_open_ended(ruleset)


def is_open_ended(ruleset: RuleSet) -> bool:
    """Whether nobody is meant to reach the last question, so that there are no full marks to speak of."""
    return ruleset.marking.score is Score.RUN or ruleset.ends is Ends.TIME_UP


def _pair_runs(pair: Mispaired) -> list[Run]:
    words = QCoreApplication.translate("ResultWords", "{left}:").format(left=pair.left) + " "
    given = [Run(pair.given, "accent", is_struck=True), Run(" ")] if pair.given else []
    return [Run(words), *given, Run(pair.right, "ok")]


def _near_runs(near: NearMiss) -> list[Run]:
    looks = {
        Change.SAME: ("ink", False, False),
        Change.EXTRA: ("accent", True, False),
        Change.MISSING: ("ok", False, True),
    }
    runs = [Run(QCoreApplication.translate("ResultWords", "blank {n}:").format(n=near.place) + " ")]
    runs.extend(Run(piece.text, *looks[piece.change]) for piece in near.pieces)
    told = []
    if extra := near.texts(Change.EXTRA):
        told.append(QCoreApplication.translate("ResultWords", "too much “{text}”").format(text="”“".join(extra)))
    if missing := near.texts(Change.MISSING):
        told.append(QCoreApplication.translate("ResultWords", "missing “{text}”").format(text="”“".join(missing)))
    return [*runs, Run(QCoreApplication.translate("ResultWords", " ({told})").format(told="，".join(told)))]


def _trend_words(ruleset: RuleSet, trend: tuple[TrendPoint, ...]) -> str:
    if not trend:
        return ""
    if len(trend) < 2:
        return QCoreApplication.translate("ResultWords", "The first time under these rules. ")
    last, this = trend[-2:]
    is_in_marks = is_in_points(ruleset) and (last.full_score == this.full_score or is_open_ended(ruleset))
    step = this.score - last.score if is_in_marks else 100 * (this.share - last.share)
    amount = f"{abs(step):.1f}".removesuffix(".0")
    if amount == "0":
        return QCoreApplication.translate("ResultWords", "The same as last time. ")
    if is_in_marks and step > 0:
        words = QCoreApplication.translate("ResultWords", "{n} marks more than last time. ")
    elif is_in_marks:
        words = QCoreApplication.translate("ResultWords", "{n} marks fewer than last time. ")
    elif step > 0:
        words = QCoreApplication.translate("ResultWords", "{n} percentage points up on last time. ")
    else:
        words = QCoreApplication.translate("ResultWords", "{n} percentage points down on last time. ")
    return words.format(n=amount)


def _forecast_words(ruleset: RuleSet, told: Forecast) -> str:
    if ruleset.marking.score is Score.RUN:
        words = QCoreApplication.translate(
            "ResultWords", "Tomorrow: a run of about {expected}, 4 in 5 within {low}–{high}."
        )
        figures = [f"{value:.0f}" for value in (told.expected, told.low, told.high)]
    elif is_in_points(ruleset):
        words = QCoreApplication.translate(
            "ResultWords", "Tomorrow: about {expected} marks, 4 in 5 within {low}–{high}."
        )
        figures = [f"{value:.0f}" for value in (told.expected, told.low, told.high)]
    else:
        words = QCoreApplication.translate(
            "ResultWords", "Tomorrow: about {expected} right, 4 in 5 within {low}–{high}."
        )
        figures = [f"{value / told.full:.0%}" for value in (told.expected, told.low, told.high)]
    text = words.format(expected=figures[0], low=figures[1], high=figures[2])
    if told.pass_chance is not None:
        chance = QCoreApplication.translate("ResultWords", " Chance to pass: {chance}.")
        text += chance.format(chance=_chance_text(told.pass_chance))
    return text


def _chance_text(chance: float) -> str:
    """Never quite 0 % nor 100 %: nothing is that certain."""
    return "< 1%" if chance < 0.01 else "> 99%" if chance > 0.99 else f"{chance:.0%}"
