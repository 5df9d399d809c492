"""The reading list of a result by keys, and where it leads."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mbjg_desktop.ui.navigation import ScreenId
from mbjg_desktop.ui.quiz.result_page import ResultPage
from tests.ui.cards.desk import Desk
from tests.ui.quiz.results import missed, press


def test_the_reading_list_by_keys(page: ResultPage, desk: Desk) -> None:
    missed(page, desk)
    press(page, "reading_list")
    assert page.reading.isVisible()
    assert page.reading.hasFocus()
    assert [row.accessibleName() for row in page.reading.rows]
    QTest.keyClick(page.reading, Qt.Key.Key_Down)
    page.open_source()
    assert desk.way.went[-1].screen is ScreenId.READING
    passage = page.reading.passages[1]
    span = desk.way.went[-1].span
    assert span is not None
    assert (
        passage.text[span.start - passage.span.start : span.end - passage.span.start]
        == passage.text[slice(*passage.lit[0])]
    )
    assert page.go_back()
    assert not page.reading.isVisible()
    assert page.hasFocus()
    assert not page.go_back()
