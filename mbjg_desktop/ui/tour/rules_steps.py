"""Rule sets on the tour: what the setup page says of them, the form of one, a copy of it with a slip in it."""

from collections.abc import Callable
from typing import Final

from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.ui.quiz.ask_dialog import AskDialog
from mbjg_desktop.ui.quiz.ruleset_form import RuleSetForm
from mbjg_desktop.ui.quiz.ruleset_problems import RuleSetProblems
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.answering import set_up
from mbjg_desktop.ui.tour.trip import Trip

_NUMBER: Final = "020260"


def rule_sets(trip: Trip) -> None:
    """Every rule set that came with the program is offered, with what it comes to."""
    view = set_up(trip)
    offered = len(trip.services.rulesets.all())
    for place in range(offered):
        hand.press(str(place + 1))
        hand.until("the rules chosen", lambda at=place: view.setup.rules.cards[at].isChecked())  # type: ignore[misc]
        trip.picture(f"rules-{trip.services.rulesets.all()[place].id}")


def paper_by_number(trip: Trip) -> None:
    """The number of a paper is typed in and shown."""
    view = set_up(trip)
    hand.press("3")
    view.setup.bar.number.setFocus()
    hand.press(*_NUMBER)
    hand.until("the paper of that number", lambda: _NUMBER in view.setup.bar.note.text())
    trip.picture("rules-number")
    view.setup.take_focus()


def form(trip: Trip) -> None:
    """The rules of the contest are looked at; a copy of them is changed, and what is wrong with it is said."""
    view = set_up(trip)
    hand.press("3")
    view.setup.edit.setFocus()
    hand.press("Return")
    shown = hand.dialog(RuleSetForm)
    trip.picture("rules-form")
    shown.copy.setFocus()
    hand.press("Space")
    field = shown.fields.by_path["clock.per_question.cloze"]
    field.setFocus()
    hand.press("End", "x")
    hand.until("what is wrong", shown.problems.isVisible)
    trip.picture("rules-form-problem")
    hand.press("Backspace")
    hand.until("nothing wrong", lambda: not shown.problems.isVisible())
    shown.save.setFocus()
    hand.press("Space")
    hand.until("the form closed", lambda: not hand.is_open(RuleSetForm))
    hand.until("the copy chosen", lambda: view.setup.rules.cards[len(trip.services.rulesets.all()) - 1].isChecked())
    trip.picture("rules-own")


def thrown_away(trip: Trip) -> None:
    """The copy is thrown away again, once that is agreed."""
    view = set_up(trip)
    own = [item.ruleset.id for item in trip.services.rulesets.shelf().items if item.is_own]
    view.setup.presenter.choose_rules(RuleSetId(own[0]))
    view.setup.edit.setFocus()
    hand.press("Return")
    shown = hand.dialog(RuleSetForm)
    shown.delete.setFocus()
    hand.press("Space")
    hand.dialog(AskDialog)
    trip.picture("rules-delete")
    hand.press("Return")
    hand.until("the form closed", lambda: not hand.is_open(RuleSetForm))
    if any(item.is_own for item in trip.services.rulesets.shelf().items):
        raise hand.Failed("the copy gone")
    hand.press("1")


def unusable(trip: Trip) -> None:
    """A file somebody put there cannot be used: it is left out, and what is wrong with it is said."""
    file = trip.services.rulesets.shelf().folder / "own.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text("format: mbjg-ruleset/1\nid: own\nname: 我的赛制\ndraw: {count: many}\n", encoding="utf-8")
    trip.services.rulesets.reload()
    view = set_up(trip)
    hand.until("the file told of", view.setup.problems.isVisible)
    trip.picture("rules-unusable")
    hand.click(view.setup.problems)
    shown = hand.dialog(RuleSetProblems)
    trip.picture("rules-unusable-problems")
    file.unlink()
    hand.click(shown.again)
    shown.accept()
    hand.until("nothing to tell of", lambda: not view.setup.problems.isVisible())


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (rule_sets, paper_by_number, form, thrown_away, unusable)
