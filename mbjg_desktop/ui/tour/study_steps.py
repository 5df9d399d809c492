"""Home, reading and cards on the tour."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from mbjg_desktop.domain.ids import BlockId
from mbjg_desktop.domain.settings import Script
from mbjg_desktop.ui.cards.view import CardsView
from mbjg_desktop.ui.reading.page_view import PageView
from mbjg_desktop.ui.reading.view import ReadingView
from mbjg_desktop.ui.roadmap.view import RoadmapView
from mbjg_desktop.ui.tour import hand
from mbjg_desktop.ui.tour.trip import Trip, texts

_MOST_CARDS: Final = 60
_CARDS_A_DAY: Final = 24
_SCREENS_READ: Final = 3
_READING_S: Final = 2.2


def first_picture(trip: Trip) -> None:
    """The first start: nothing is stored yet."""
    trip.begin()
    trip.picture("first-start")
    trip.open()


def home(trip: Trip) -> None:
    """The home screen of someone who has not begun."""
    trip.screen(RoadmapView)
    hand.until("the bundled document", lambda: trip.services.reading.documents())
    trip.picture("roadmap-first-run")


def reading(trip: Trip) -> None:
    """Reading sentence by sentence, finding, larger text, the traditional script."""
    hand.press("Alt+2")
    page = _page(trip)
    trip.picture("reading")
    for _ in range(_SCREENS_READ):
        hand.look(_READING_S)
        hand.press("PgDown")
    hand.until("what was looked at counted as read", lambda: _read(trip))
    hand.press(*["PgUp"] * 2 * _SCREENS_READ)
    hand.until("the beginning again", lambda: page.verticalScrollBar().value() == 0)
    hand.press("J", "J", "J")
    hand.until("a sentence at hand", page.extraSelections)
    trip.picture("reading-sentence")
    hand.press("Ctrl+F")
    hand.type_in("模范机关")
    hand.press("Return", "Return")
    trip.picture("reading-find")
    hand.press("Esc")
    hand.press("Ctrl+T")
    hand.until("the traditional script", lambda: "黨" in page.toPlainText())
    trip.picture("reading-traditional")
    hand.press("Ctrl+T")
    hand.until("the simplified script", lambda: trip.services.settings.get().script is Script.SIMPLIFIED)
    hand.press("Ctrl+=", "Ctrl+=")
    hand.until("larger text", lambda: trip.services.settings.get().reading_percent > 100)
    trip.picture("reading-larger")
    hand.press("Ctrl+-", "Ctrl+-")


def cards(trip: Trip) -> None:
    """A card, its answer, its source and back, and all cards of the day."""
    hand.press("Alt+3")
    view = trip.screen(CardsView)
    trip.picture("card-front")
    hand.press("Space")
    trip.picture("card-back")
    before = texts(view)
    hand.press("O")
    trip.screen(ReadingView)
    hand.until("the span lit", _page(trip).extraSelections)
    trip.picture("reading-lit-span")
    hand.press("Alt+Left")
    trip.screen(CardsView)
    if texts(view) != before:
        raise hand.Failed("the same card as before")
    hand.press("3")
    hand.until("a rating that can be undone", lambda: trip.services.cards.can_undo)
    hand.press("Ctrl+Z")
    hand.until("nothing to undo", lambda: not trip.services.cards.can_undo)
    _drill(trip)
    trip.window.count_again()
    trip.picture("cards-done")


def three_days(trip: Trip) -> None:
    """Home after a few days of study."""
    for _ in range(3):
        trip.clock.advance(timedelta(days=1))
        hand.press("Alt+1", "Alt+3")
        trip.screen(CardsView)
        for number in range(_CARDS_A_DAY):
            hand.press("Space", "1" if number % 6 == 0 else "3")
    trip.clock.advance(timedelta(days=1))
    hand.press("Alt+1")
    trip.screen(RoadmapView)
    trip.window.count_again()
    trip.picture("roadmap")


def _drill(trip: Trip) -> None:
    """Rate every card of today."""
    done = 0
    while trip.services.cards.next().counts.new or trip.services.cards.next().counts.review:
        hand.press("Space", "4" if done % 4 else "3")
        done += 1
        if done > _MOST_CARDS:
            raise hand.Failed("an end of today's cards")
    while trip.services.cards.next().counts.learning and done < _MOST_CARDS:
        hand.press("Space", "4")
        done += 1


def _read(trip: Trip) -> frozenset[BlockId]:
    """The paragraphs that are stored as read."""
    reading = trip.services.reading
    return reading.open(reading.documents()[0].id).read


def _page(trip: Trip) -> PageView:
    return trip.screen(ReadingView).findChildren(PageView)[0]


STEPS: Final[tuple[Callable[[Trip], None], ...]] = (first_picture, home, reading, cards)
