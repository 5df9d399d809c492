"""The keys of a result: each does something only while the result is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mbjg_desktop.ui.quiz.result_page import ResultPage


class ResultKeys:
    """What the commands of a result do to its page."""

    def __init__(self, page: ResultPage) -> None:
        self._page = page

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """By the id of the command."""
        return {
            "quiz.more": self._more,
            "quiz.reading_list": self._reading_list,
            "quiz.other_form": self._other_form,
            "quiz.export": self._export,
            "quiz.print": self._print,
        }

    def _more(self) -> None:
        if self._page.isVisible():
            self._page.presenter.widen()

    def _reading_list(self) -> None:
        if self._page.isVisible() and not self._page.presenter.close_reading():
            self._page.presenter.open_reading()

    def _other_form(self) -> None:
        if self._page.isVisible():
            self._page.practise_other()

    def _export(self) -> None:
        if self._page.isVisible():
            self._page.take_away()

    def _print(self) -> None:
        if self._page.isVisible():
            self._page.print_shown()
