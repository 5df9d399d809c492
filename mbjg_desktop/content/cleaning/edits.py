"""What a person decided about an article: title, labels, what a line is, spots restored by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from mbjg_desktop.domain.document import Source


class Role(Enum):
    """What a line of the article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FOOTER = "footer"
    NOTE = "note"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the edits file something stands, for messages; zeros if there is no file."""

    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Reconstruction:
    """A spot restored by hand: on raw line ``line`` the only ``before`` becomes ``after``, because of ``reason``."""

    line: int
    before: str
    after: str
    reason: str
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Edits:
    """Everything a person supplies. ``labels`` are by the id of a section or block, ``roles`` by raw line."""

    id: str = ""
    title: str = ""
    source: Source = field(default_factory=Source)
    labels: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[int, Role] = field(default_factory=dict)
    reconstructions: tuple[Reconstruction, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where ``labels.<id>`` and ``roles.<line>`` stand in the file."""
