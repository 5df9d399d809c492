"""Many quotations at once: each document is fetched and walked a single time."""

from mbjg_desktop.domain.document import Block, Place
from mbjg_desktop.domain.ids import BlockId, DocumentId
from mbjg_desktop.services.quotation import Quotation, quotation
from mbjg_desktop.storage.source_repo import Source
from mbjg_desktop.storage.unit_of_work import UnitOfWork


class Quotes:
    """Quotes for as long as ``unit`` is open."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._places: dict[DocumentId, dict[BlockId, tuple[Block, Place]]] = {}

    def of(self, source: Source) -> Quotation | None:
        """The quotation; None where the document has lost that paragraph since."""
        if source.document not in self._places:
            self._places[source.document] = self._unit.content.document(source.document).places()
        found = self._places[source.document].get(source.span.block)
        if found is None:
            return None
        block, place = found
        return quotation(source.document, block.text, place, source.span)

    def answering(self, sources: tuple[Source, ...]) -> tuple[Quotation, ...]:
        """Those that answer the question, the main one first."""
        found = (self.of(source) for source in sources if source.option is None)
        return tuple(each for each in found if each is not None)
