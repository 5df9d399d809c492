from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mbjg_desktop.ui.widgets.quotation_list import QuotationList
from mbjg_desktop.ui.widgets.quotation_view import QuotationView
from tests.ui.widgets.test_widgets import quotation


def test_as_many_are_shown_as_there_are(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    quotes = QuotationList()
    page.setLayout(quotes)
    page.show()
    for texts in (("甲", "乙"), ("丙",), ("丁", "戊", "己"), ()):
        quotes.show_quotations([quotation("", text, "") for text in texts])
        said = [view.accessibleDescription() for view in page.findChildren(QuotationView) if view.isVisible()]
        assert len(said) == len(texts)
        assert all(text in words for text, words in zip(texts, said, strict=True))
