"""A bank of any size, made up and put straight into a database, to see what grows with it."""

from datetime import datetime
from pathlib import Path

from mbjg_desktop.domain.anchor import Anchor
from mbjg_desktop.domain.bank import Bank
from mbjg_desktop.domain.document import Block, Document, Source
from mbjg_desktop.domain.ids import BankId, BlockId, DocumentId, QuestionId
from mbjg_desktop.domain.question import (
    Blank,
    Body,
    Choice,
    Cloze,
    Cognition,
    Kind,
    Option,
    Question,
    TrueFalse,
)
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import open_database

_SENTENCES = 10
"""In a paragraph; each has five questions."""
_KINDS = (Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.TRUE_FALSE, Kind.CLOZE, Kind.SINGLE_CHOICE)


def fill(database: Path, count: int, now: datetime) -> None:
    """Make a database with a document and ``count`` questions on it."""
    paragraphs = -(-count // (_SENTENCES * len(_KINDS)))
    blocks = tuple(_block(number) for number in range(paragraphs))
    document = Document(DocumentId("synthetic"), "合成文件", True, "zh-Hans", Source(), blocks)
    questions = tuple(_question(number) for number in range(count))
    made = open_database(database, now)
    with made.write() as session:
        content = ContentRepo(session)
        content.apply(document, now)
        content.apply_bank(Bank(BankId("synthetic"), "合成题库", document.id, questions), now)
        session.commit()
    made.close()


def _sentence(paragraph: int, number: int) -> str:
    return f"第{paragraph}部分第{number}项工作由办公室负责，每年集中检查两次"


def _block(paragraph: int) -> Block:
    return Block(BlockId(f"b{paragraph}"), "。".join(_sentence(paragraph, n) for n in range(_SENTENCES)) + "。")


def _question(number: int) -> Question:
    place, which = divmod(number, len(_KINDS))
    paragraph, sentence = divmod(place, _SENTENCES)
    kind, about = _KINDS[which], f"第{paragraph}部分第{sentence}项工作"
    stem = f"{about}由{{{{1}}}}负责。" if kind is Kind.CLOZE else f"根据文件，{about}由哪个部门负责，怎样检查？"
    anchor = Anchor(BlockId(f"b{paragraph}"), _sentence(paragraph, sentence))
    return Question(QuestionId(f"s{number}"), kind, Cognition.RECALL, stem, _body(kind), anchor, "见原文。")


def _body(kind: Kind) -> Body:
    texts = (
        "办公室负责，每年检查两次",
        "保卫处负责，每年检查一次",
        "后勤处负责，每季检查一次",
        "宣传处负责，不定期检查",
    )
    options = tuple(Option(id_, text) for id_, text in zip("abcd", texts, strict=True))
    match kind:
        case Kind.TRUE_FALSE:
            return TrueFalse(True)
        case Kind.CLOZE:
            return Cloze((Blank("1", "办公室"),))
        case Kind.MULTIPLE_CHOICE:
            return Choice(options, frozenset("ab"))
        case _:
            return Choice(options, frozenset("a"))
