"""Rule sets: those that came with the program and people's own, as they are listed, edited and checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from mbjg_desktop.domain.errors import Problem
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.ruleset import RuleSet

Draft: TypeAlias = Mapping[str, Any]
"""What the file of a rule set says, as far as it is written yet: nested mappings of texts and booleans."""


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """A rule set and the file it is written in. ``is_own``: it can be changed and thrown away."""

    ruleset: RuleSet
    file: Path
    is_own: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every rule set that can be used, in their order, and what is wrong with the files of those that cannot."""

    items: tuple[ShelfItem, ...]
    problems: tuple[Problem, ...]
    folder: Path

    def item(self, ruleset: RuleSetId) -> ShelfItem | None:
        """The rule set of that id."""
        return next((item for item in self.items if item.ruleset.id == ruleset), None)


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft as it would be read: the rule set, or what keeps it from being one."""

    ruleset: RuleSet | None
    problems: tuple[Problem, ...]
