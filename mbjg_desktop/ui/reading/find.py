"""Finding words on the page, in either script. No Qt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from mbjg_desktop.ui.reading.page import Page


@dataclass(frozen=True, slots=True)
class Hit:
    """Characters ``start`` up to ``end`` of a paragraph of the page."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """The find bar: what is looked for, where it was found, and which of the hits is shown."""

    is_open: bool = False
    query: str = ""
    hits: tuple[Hit, ...] = ()
    at: int = 0

    @property
    def hit(self) -> Hit | None:
        """The hit that is shown."""
        return self.hits[self.at] if self.hits else None

    def stepped(self, by: int) -> "Finding":
        """The next hit, or another one ``by`` steps on, round the ends of the page."""
        return replace(self, at=(self.at + by) % len(self.hits)) if self.hits else self


def found(page: Page, query: str, traditional: Callable[[str], str], start_at: int = 0) -> Finding:
    """Every place of ``query`` on the page; of those, the first from paragraph ``start_at`` on is shown.

    What is not there as it was typed is looked for in traditional characters on both sides: each script finds either.
    """
    texts = [paragraph.text for paragraph in page.paragraphs]
    hits = _all_hits(texts, query)
    if query and not hits:
        hits = _all_hits([traditional(text) for text in texts], traditional(query))
    at = next((n for n, hit in enumerate(hits) if hit.paragraph >= start_at), 0)
    return Finding(True, query, hits, at)


def _all_hits(texts: Sequence[str], query: str) -> tuple[Hit, ...]:
    wanted = query.casefold()
    return tuple(hit for n, text in enumerate(texts) for hit in _hits(n, text, wanted)) if wanted else ()


def _hits(number: int, text: str, wanted: str) -> list[Hit]:
    folded = text.casefold()
    if len(folded) != len(text):
        folded = text
    hits, start = [], folded.find(wanted)
    while start >= 0:
        hits.append(Hit(number, start, start + len(wanted)))
        start = folded.find(wanted, start + len(wanted))
    return hits
