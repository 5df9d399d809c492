"""Editing a rule set: the draft field by field, what is wrong with it, and keeping it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from mbjg_desktop.domain.errors import Problem
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.services.rulesets import Draft

if TYPE_CHECKING:
    from mbjg_desktop.services.rulesets_service import RuleSetsService

Value: TypeAlias = str | bool


@dataclass(frozen=True, slots=True)
class FormState:
    """The whole form. ``values`` are by path, as in ``clock.whole``; ``ruleset`` is None while there are problems."""

    values: Mapping[str, Value]
    ruleset: RuleSet | None
    problems: tuple[Problem, ...]
    is_own: bool
    is_stored: bool
    is_changed: bool

    @property
    def can_save(self) -> bool:
        """Whether there is something to keep, and nothing wrong with it."""
        return self.is_own and self.ruleset is not None and (self.is_changed or not self.is_stored)


class FormDisplay(Protocol):
    """The form as its presenter knows it."""

    def show_state(self, state: FormState) -> None:
        """Show this."""


class RuleSetFormPresenter:
    """One rule set at a time. Nothing is written before ``save``."""

    def __init__(self, rulesets: "RuleSetsService", display: FormDisplay) -> None:
        self._rulesets = rulesets
        self._display = display
        self._values: dict[str, Value] = {}
        self._before: dict[str, Value] = {}
        self._is_own = False
        self._is_stored = True

    @property
    def id(self) -> RuleSetId:
        """The rule set being looked at."""
        return RuleSetId(str(self._values.get("id", "")))

    @property
    def is_changed(self) -> bool:
        """Whether something would be lost."""
        return self._is_own and nested(self._values) != nested(self._before)

    def load(self, ruleset: RuleSetId) -> None:
        """Look at a rule set; one that was shipped is read-only."""
        item = self._rulesets.shelf().item(ruleset)
        self._take(self._rulesets.draft(ruleset), is_own=item is not None and item.is_own, is_stored=True)

    def copy(self, name: str) -> None:
        """Go on with a copy of it, under that name."""
        self._take(self._rulesets.copy(self.id, name), is_own=True, is_stored=False)

    def set(self, path: str, value: Value) -> None:
        """What stands in a field now."""
        if not self._is_own or self._values.get(path, "") == value:
            return
        self._values[path] = value  # also nothing: should it be filled in again, it keeps its place in the file
        self._show()

    def save(self) -> RuleSetId:
        """Write it. ContentError if it cannot be used, StorageError if it cannot be written."""
        saved = self._rulesets.save(nested(self._values))
        self.load(saved.id)
        return saved.id

    def delete(self) -> RuleSetId:
        """Throw it away; the id it had."""
        gone = self.id
        self._rulesets.delete(gone)
        return gone

    def _take(self, draft: Draft, *, is_own: bool, is_stored: bool) -> None:
        self._values = dict(flat(draft))
        self._before = dict(self._values)
        self._is_own, self._is_stored = is_own, is_stored
        self._show()

    def _show(self) -> None:
        checked = self._rulesets.check(nested(self._values))
        self._display.show_state(
            FormState(
                dict(self._values),
                checked.ruleset,
                checked.problems,
                self._is_own,
                self._is_stored,
                self.is_changed,
            )
        )


def flat(draft: Draft, within: str = "") -> Iterator[tuple[str, Value]]:
    """Every value of a draft by its path."""
    for key, value in draft.items():
        path = f"{within}.{key}" if within else key
        if isinstance(value, Mapping):
            yield from flat(value, path)
        else:
            yield path, value if isinstance(value, bool) else str(value)


def nested(values: Mapping[str, Value]) -> dict[str, Any]:
    """The draft with these values; what is empty or off goes without saying."""
    draft: dict[str, Any] = {}
    for path, value in values.items():
        if value in ("", False):
            continue
        *groups, key = path.split(".")
        at = draft
        for group in groups:
            at = at.setdefault(group, {})
        at[key] = value
    return draft
