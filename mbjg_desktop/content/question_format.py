"""The format ``mbjg-bank/1``: a bank file to a domain Bank, and its anchors looked up in the document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from mbjg_desktop.content.fields import Fields, Keys, Notes
from mbjg_desktop.content.question_checks import check_question
from mbjg_desktop.content.yaml_source import ScalarNode, Source
from mbjg_desktop.domain.anchor import Anchor, AnchorProblem, resolve
from mbjg_desktop.domain.bank import Bank
from mbjg_desktop.domain.document import Document
from mbjg_desktop.domain.ids import BankId, BlockId, DocumentId, QuestionId
from mbjg_desktop.domain.question import (
    Blank,
    Body,
    Choice,
    Cloze,
    Cognition,
    Item,
    Kind,
    Matching,
    Option,
    Ordering,
    Pair,
    Point,
    Question,
    ShortAnswer,
    TrueFalse,
)

FORMAT: Final = "mbjg-bank/1"

BANK_KEYS: Final = Keys(("format", "id", "title", "document", "questions"))
ANCHOR_KEYS: Final = Keys(("block", "exact"), ("prefix", "suffix"))
OPTION_KEYS: Final = Keys(("id", "text"), ("fixed", "anchor"))
BLANK_KEYS: Final = Keys(("id", "answer"), ("accept",))
ITEM_KEYS: Final = Keys(("id", "text"))
PAIR_KEYS: Final = Keys(("id", "left", "right"))
POINT_KEYS: Final = Keys(("id", "text"))

_COMMON_REQUIRED: Final = ("id", "kind", "cognition", "stem", "anchor", "explanation")
_COMMON_OPTIONAL: Final = ("anchors", "tags", "enemies")
_OWN_KEYS: Final[Mapping[Kind, Keys]] = {
    Kind.SINGLE_CHOICE: Keys(("options", "answer")),
    Kind.MULTIPLE_CHOICE: Keys(("options", "answer")),
    Kind.TRUE_FALSE: Keys(("answer",)),
    Kind.CLOZE: Keys(("blanks",)),
    Kind.ORDERING: Keys(("items",)),
    Kind.MATCHING: Keys(("pairs",), ("distractors",)),
    Kind.SHORT_ANSWER: Keys(("points",), ("reference",)),
}
QUESTION_KEYS: Final[Mapping[Kind, Keys]] = {
    kind: Keys(_COMMON_REQUIRED + own.required, own.optional + _COMMON_OPTIONAL) for kind, own in _OWN_KEYS.items()
}
_ANY_KIND: Final = Keys(
    _COMMON_REQUIRED,
    (*dict.fromkeys(key for own in _OWN_KEYS.values() for key in own.known), *_COMMON_OPTIONAL),
)


@dataclass(frozen=True, slots=True)
class BankDraft:
    """A bank as read, with where everything stands that can only be checked beside other files."""

    bank: Bank
    fields: Fields
    questions: tuple[tuple[Question, Fields], ...]
    anchors: tuple[tuple[Anchor, Fields], ...]

    @property
    def notes(self) -> Notes:
        """The problems of the file found so far."""
        return self.fields.notes


def read_bank(source: Source) -> BankDraft:
    """The bank in a file as far as it can be read; its problems so far are in the draft's ``notes``."""
    return _Reader(Fields(source.root, BANK_KEYS, Notes(source))).bank()


def check_anchors(draft: BankDraft, document: Document) -> None:
    """Note every anchor of the bank that does not name one place in the document."""
    texts = {block.id: block.text for block in document.blocks()}
    for anchor, fields in draft.anchors:
        if not (anchor.block and anchor.exact):
            continue
        if anchor.block not in texts:
            message = f"there is no block {anchor.block!r} in the document {document.id!r}"
            fields.problem("block", "anchor_block_unknown", message)
            continue
        match resolve(anchor, texts[anchor.block]):
            case AnchorProblem.NOT_FOUND:
                message = f"not found in block {anchor.block!r}; expected a stretch of its text, character by character"
                fields.problem("exact", "anchor_not_found", message)
            case AnchorProblem.AMBIGUOUS:
                message = (
                    f"found more than once in block {anchor.block!r}; expected a 'prefix' or 'suffix' that says which"
                )
                fields.problem("exact", "anchor_ambiguous", message)


class _Reader:
    """Reads one file; remembers where questions and anchors stand."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self._questions: list[tuple[Question, Fields]] = []
        self._anchors: list[tuple[Anchor, Fields]] = []
        self._bodies: Mapping[Kind, Callable[[Fields], Body]] = {
            Kind.SINGLE_CHOICE: self._single,
            Kind.MULTIPLE_CHOICE: self._multiple,
            Kind.TRUE_FALSE: _true_false,
            Kind.CLOZE: _cloze,
            Kind.ORDERING: _ordering,
            Kind.MATCHING: _matching,
            Kind.SHORT_ANSWER: _short_answer,
        }

    def bank(self) -> BankDraft:
        fields = self._fields
        for node, label in fields.maps("questions"):
            kind = _kind(node.entries.get("kind", (None, None))[1])
            keys = QUESTION_KEYS[kind] if kind else _ANY_KIND
            self._question(Fields(node, keys, fields.notes, label), kind)
        bank = Bank(
            BankId(fields.ident()),
            fields.text("title"),
            DocumentId(fields.ident("document")),
            tuple(question for question, _ in self._questions),
        )
        return BankDraft(bank, fields, tuple(self._questions), tuple(self._anchors))

    def _question(self, fields: Fields, kind: Kind | None) -> None:
        """Read one question; of one whose kind is not known all but its body, so that the rest is checked too."""
        if kind is None:
            fields.member("kind", Kind)
        body = self._bodies[kind](fields) if kind else TrueFalse(False)
        question = Question(
            id=QuestionId(fields.ident()),
            kind=kind or Kind.TRUE_FALSE,
            cognition=fields.member("cognition", Cognition) or Cognition.RECALL,
            stem=fields.text("stem"),
            body=body,
            anchor=fields.one("anchor", ANCHOR_KEYS, self._anchor) or Anchor(BlockId(""), ""),
            explanation=fields.text("explanation"),
            more_anchors=fields.each("anchors", ANCHOR_KEYS, self._anchor),
            tags=fields.texts("tags"),
            enemies=tuple(QuestionId(enemy) for enemy in fields.texts("enemies")),
        )
        if kind is not None:
            check_question(question, fields)
        self._questions.append((question, fields))

    def _anchor(self, fields: Fields) -> Anchor:
        block = BlockId(fields.text("block"))
        anchor = Anchor(block, fields.raw("exact"), fields.raw("prefix"), fields.raw("suffix"))
        self._anchors.append((anchor, fields))
        return anchor

    def _option(self, fields: Fields) -> Option:
        anchor = fields.one("anchor", ANCHOR_KEYS, self._anchor)
        return Option(fields.ident(), fields.text("text"), fields.boolean("fixed"), anchor)

    def _options(self, fields: Fields) -> tuple[Option, ...]:
        return fields.each("options", OPTION_KEYS, self._option, unique="option")

    def _single(self, fields: Fields) -> Choice:
        answer = fields.text("answer")
        return Choice(self._options(fields), frozenset({answer} if answer else ()))

    def _multiple(self, fields: Fields) -> Choice:
        return Choice(self._options(fields), frozenset(fields.texts("answer")))


def _kind(node: object) -> Kind | None:
    text = node.text if isinstance(node, ScalarNode) else ""
    return next((kind for kind in Kind if kind.value == text), None)


def _true_false(fields: Fields) -> TrueFalse:
    return TrueFalse(fields.boolean("answer"))


def _cloze(fields: Fields) -> Cloze:
    return Cloze(fields.each("blanks", BLANK_KEYS, _blank, unique="blank"))


def _ordering(fields: Fields) -> Ordering:
    return Ordering(fields.each("items", ITEM_KEYS, _item, unique="item"))


def _matching(fields: Fields) -> Matching:
    return Matching(fields.each("pairs", PAIR_KEYS, _pair, unique="pair"), fields.texts("distractors"))


def _short_answer(fields: Fields) -> ShortAnswer:
    return ShortAnswer(fields.each("points", POINT_KEYS, _point, unique="point"), fields.text("reference"))


def _blank(fields: Fields) -> Blank:
    return Blank(fields.ident(), fields.text("answer"), fields.texts("accept"))


def _item(fields: Fields) -> Item:
    return Item(fields.ident(), fields.text("text"))


def _pair(fields: Fields) -> Pair:
    return Pair(fields.ident(), fields.text("left"), fields.text("right"))


def _point(fields: Fields) -> Point:
    return Point(fields.ident(), fields.text("text"))
