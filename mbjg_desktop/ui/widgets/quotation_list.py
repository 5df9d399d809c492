"""Quotations one below the other; its widgets serve for every question."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from mbjg_desktop.services.quotation import Quotation
from mbjg_desktop.ui.theme import scaled
from mbjg_desktop.ui.widgets.quotation_view import QuotationView


class QuotationList(QVBoxLayout):
    """Shows as many as there are."""

    def __init__(self) -> None:
        super().__init__()
        self._views: list[QuotationView] = []
        self.setSpacing(scaled(10))

    def show_quotations(self, quotations: Sequence[Quotation]) -> None:
        """Show these."""
        while len(self._views) < len(quotations):
            self._views.append(QuotationView())
            self.addWidget(self._views[-1])
        for view, quotation in zip(self._views, quotations, strict=False):
            view.show_quotation(quotation)
        for place, view in enumerate(self._views):
            view.setVisible(place < len(quotations))
