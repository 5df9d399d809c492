import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.domain.anchor import Span
from mbjg_desktop.domain.document import Place
from mbjg_desktop.domain.ids import BlockId, DocumentId
from mbjg_desktop.domain.settings import Settings, Theme
from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui import theme
from mbjg_desktop.ui.fonts import Families
from mbjg_desktop.ui.theme import DARK, LIGHT
from mbjg_desktop.ui.widgets.card import CardFrame
from mbjg_desktop.ui.widgets.empty_state import EmptyState
from mbjg_desktop.ui.widgets.icon_view import IconView
from mbjg_desktop.ui.widgets.keycap import KeyCap
from mbjg_desktop.ui.widgets.meter import Meter
from mbjg_desktop.ui.widgets.pill import Pill
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from mbjg_desktop.ui.widgets.text_label import TextLabel

LONG = "重点是在开展联谊交友、做党外人士工作中，坚持平等、团结、友善、包容的民主作风。" * 6


def pixels(image: QImage, color: str) -> list[tuple[int, int]]:
    wanted = QColor(color)
    return [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y) == wanted]


def quotation(before: str, exact: str, after: str) -> Quotation:
    span = Span(BlockId("p1"), len(before), len(before + exact))
    return Quotation(DocumentId("d"), span, before, exact, after, True, False, Place((), (), 8))


def test_a_text_label_takes_nothing_for_markup(qtbot: QtBot) -> None:
    label = TextLabel("<b>粗</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>粗</b>"


def test_a_text_label_gets_the_height_its_text_needs(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    label = TextLabel(LONG)
    layout.addWidget(label)
    for width in (600, 300):
        page.resize(width, layout.heightForWidth(width))
        layout.activate()
        assert label.height() >= label.heightForWidth(label.width()) > 2 * label.fontMetrics().height()


def test_a_card_is_round_and_in_the_colours_of_the_look(qtbot: QtBot) -> None:
    card = CardFrame()
    qtbot.addWidget(card)
    card.resize(100, 60)
    image = card.grab().toImage()
    assert image.pixelColor(50, 30) == QColor(LIGHT.card)
    assert image.pixelColor(50, 0) == QColor(LIGHT.line)
    assert image.pixelColor(0, 0) != QColor(LIGHT.line)


@pytest.mark.parametrize(
    ("role", "ground"),
    [("plain", LIGHT.chip), ("accent", LIGHT.accent_soft), ("ok", LIGHT.ok_soft), ("warn", LIGHT.warn_soft)],
)
def test_a_pill_stands_on_the_ground_of_its_role(qtbot: QtBot, role: str, ground: str) -> None:
    pill = Pill("已掌握")
    qtbot.addWidget(pill)
    pill.show_as("错过 2 次", role)  # type: ignore[arg-type]
    pill.adjustSize()
    image = pill.grab().toImage()
    assert image.pixelColor(6, image.height() // 2) == QColor(ground)
    assert pill.text() == "错过 2 次"


def test_a_key_cap_has_room_for_its_key(qtbot: QtBot) -> None:
    key = KeyCap("Ctrl K")
    qtbot.addWidget(key)
    key.adjustSize()
    assert key.width() > key.fontMetrics().horizontalAdvance("Ctrl K")


@pytest.mark.parametrize(("value", "filled"), [(0.0, 0), (0.5, 50), (1.0, 100), (7.0, 100), (-1.0, 0)])
def test_a_meter_is_filled_as_far_as_its_value(qtbot: QtBot, value: float, filled: int) -> None:
    meter = Meter("已读", "ok")
    qtbot.addWidget(meter)
    meter.resize(100, 6)
    meter.set_value(value)
    row = [x for x, y in pixels(meter.grab().toImage(), LIGHT.ok) if y == 3]
    assert abs(len(row) - filled) <= 2
    assert meter.accessibleName() == f"已读 {filled}%"


def test_an_empty_state_leads_out(qtbot: QtBot) -> None:
    empty = EmptyState("layers", "没有到期的卡片", "明天再来。", "去阅读")
    qtbot.addWidget(empty)
    empty.show()
    button = empty.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(empty.activated):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    empty.show_as("layers", "没有题", "先导入题库。")
    assert not button.isVisible()
    assert empty.text() == "先导入题库。"


def test_a_quotation_lights_exactly_its_span(qtbot: QtBot) -> None:
    view = QuotationView(quotation("前文，", "坚持平等", "，后文。"))
    qtbot.addWidget(view)
    view.resize(600, view.heightForWidth(600))
    lit = {x for x, _ in pixels(view.grab().toImage(), LIGHT.mark)}
    character = 15
    begins, width = min(lit), max(lit) - min(lit)
    assert abs(width - 4 * character) <= 3
    assert abs(begins - (3 + 16 + 5 * character)) <= 3


def test_a_quotation_counts_characters_beyond_the_basic_plane(qtbot: QtBot) -> None:
    view = QuotationView(quotation("𠀀𠀀，", "坚持平等", "。"))
    qtbot.addWidget(view)
    view.resize(600, view.heightForWidth(600))
    lit = {x for x, _ in pixels(view.grab().toImage(), LIGHT.mark)}
    assert abs(max(lit) - min(lit) - 4 * 15) <= 3


def test_a_quotation_says_where_it_stands_and_what_is_quoted(qtbot: QtBot) -> None:
    view = QuotationView(quotation("前文，", "坚持<b>平等", "，后文。"))
    qtbot.addWidget(view)
    assert view.accessibleName() == "原文 · 第 8 段"
    assert view.accessibleDescription() == "……前文，【坚持<b>平等】，后文。"


def test_a_quotation_grows_with_its_text(qtbot: QtBot) -> None:
    view = QuotationView(quotation("前文，", "坚持平等", "。"))
    qtbot.addWidget(view)
    short = view.heightForWidth(400)
    view.show_quotation(quotation(LONG, "坚持平等", LONG))
    assert view.heightForWidth(400) > 5 * short
    assert view.heightForWidth(800) < view.heightForWidth(400)


def test_an_icon_follows_the_look(qtbot: QtBot, qapp: QApplication, families: Families) -> None:
    view = IconView("hourglass", "warn_ink", 40)
    qtbot.addWidget(view)
    theme.apply(qapp, Settings(theme=Theme.DARK), families)
    assert pixels(view.grab().toImage(), DARK.warn_ink)
    view.show_icon("pause")
    theme.apply(qapp, Settings(theme=Theme.LIGHT), families)
    assert pixels(view.grab().toImage(), LIGHT.warn_ink)
