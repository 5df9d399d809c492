"""Builders for tests: a small document, a small bank with every kind of question, a clock, a database with them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from mbjg_desktop.domain.anchor import Anchor
from mbjg_desktop.domain.bank import Bank
from mbjg_desktop.domain.changes import Topic
from mbjg_desktop.domain.document import Block, Document, Section, Source
from mbjg_desktop.domain.ids import BankId, BlockId, DocumentId, QuestionId, SectionId
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
from mbjg_desktop.storage.content_repo import ContentRepo
from mbjg_desktop.storage.database import Database, open_database

NOON: Final = datetime(2026, 3, 2, 4, tzinfo=UTC)
"""Midday in Beijing, a Monday."""
BEIJING: Final = timedelta(hours=8)


@dataclass
class FakeClock:
    """A clock that stands still until a test moves it. ``at`` alone is what somebody sets it to."""

    at: datetime = NOON
    offset: timedelta = BEIJING
    ran: timedelta = timedelta(hours=5)
    slept: timedelta = timedelta(hours=1)

    def now(self) -> datetime:
        return self.at

    def steady(self) -> timedelta:
        return self.ran

    def asleep(self) -> timedelta:
        return self.slept

    def utc_offset(self) -> timedelta:
        return self.offset

    def sleep(self, by: timedelta) -> None:
        """The machine sleeps, and wakes up after that time."""
        self.advance(by)
        self.slept += by

    def advance(self, by: timedelta) -> None:
        """Time passes."""
        self.at += by
        self.ran += by

    def turn(self, by: timedelta) -> None:
        """Somebody sets the clock; no time passes."""
        self.at += by

    def restart(self) -> None:
        """The machine starts anew: the steady clock with it."""
        self.ran, self.slept = timedelta(seconds=9), timedelta(0)


@dataclass
class Changes:
    """A change feed that remembers what it was told."""

    told: list[frozenset[Topic]] = field(default_factory=list)

    def __call__(self, topics: frozenset[Topic]) -> None:
        self.told.append(topics)


def block(id_: str, text: str, label: str = "") -> Block:
    return Block(BlockId(id_), text, label)


def section(id_: str, heading: str, *body: Block | Section, run_in: bool = False, label: str = "") -> Section:
    return Section(SectionId(id_), heading, run_in, body, label)


def document(*body: Block | Section, id_: str = "duty", title: str = "值班办法") -> Document:
    """A document on the duty roster of an office: an opening, two sections, four blocks in all."""
    return Document(DocumentId(id_), title, True, "zh-Hans", Source(publisher="某机关"), body or _BODY)


def anchor(block_id: str, exact: str, prefix: str = "", suffix: str = "") -> Anchor:
    return Anchor(BlockId(block_id), exact, prefix, suffix)


def question(
    id_: str, kind: Kind, stem: str, body: Body, at: Anchor, *, more: tuple[Anchor, ...] = (), enemies: str = ""
) -> Question:
    """One question; ``enemies`` are ids apart by blanks."""
    hostile = tuple(QuestionId(enemy) for enemy in enemies.split())
    return Question(QuestionId(id_), kind, Cognition.RECALL, stem, body, at, "见原文。", more, enemies=hostile)


def choice(*texts: str, right: str) -> Choice:
    """A choice of ``texts`` with the ids a, b, …; ``right`` is the ids of the right ones, as in "ac"."""
    options = tuple(Option(chr(ord("a") + n), text) for n, text in enumerate(texts))
    return Choice(options, frozenset(right))


def questions() -> tuple[Question, ...]:
    """Seven questions on ``document()``: one of each kind, and a second single choice."""
    return (
        question(
            "q1",
            Kind.SINGLE_CHOICE,
            "根据文件，值班电话由哪个部门负责接听？",
            choice("办公室", "保卫处", "后勤处", right="a"),
            anchor("p2", "值班电话由办公室负责接听"),
            enemies="q4",
        ),
        question(
            "q2",
            Kind.MULTIPLE_CHOICE,
            "根据文件，交班时应当说明哪些事项？",
            choice("待办事项", "来电记录", "领导批示", "天气情况", right="abc"),
            anchor("p4", "待办事项、来电记录和领导批示"),
        ),
        question(
            "q3",
            Kind.TRUE_FALSE,
            "根据文件，值班人员可以委托他人代为交班。",
            TrueFalse(False),
            anchor("p4", "不得委托他人"),
        ),
        question(
            "q4",
            Kind.CLOZE,
            "值班电话由{{1}}负责接听，{{2}}负责夜间巡查。",
            Cloze((Blank("1", "办公室"), Blank("2", "保卫处", ("单位保卫处",)))),
            anchor("p2", "值班电话由办公室负责接听，保卫处负责夜间巡查"),
        ),
        question(
            "q5",
            Kind.ORDERING,
            "按文件中的先后，排列处理来电的环节。",
            Ordering((Item("a", "登记"), Item("b", "报告"), Item("c", "办理"))),
            anchor("p3", "先登记，再报告，后办理"),
        ),
        question(
            "q6",
            Kind.MATCHING,
            "把部门与职责对应起来。",
            Matching((Pair("a", "办公室", "接听电话"), Pair("b", "保卫处", "夜间巡查")), ("会议记录",)),
            anchor("p2", "值班电话由办公室负责接听"),
            more=(anchor("p2", "保卫处负责夜间巡查"),),
        ),
        question(
            "q7",
            Kind.SINGLE_CHOICE,
            "根据文件，制定本办法是为了什么？",
            choice("规范值班工作", "减少值班人员", "延长值班时间", right="a"),
            anchor("p1", "为规范值班工作"),
        ),
    )


def short_answer(id_: str = "s1") -> Question:
    """A short answer with three points, on ``document()``; in no bank of its own accord."""
    points = (Point("a", "说明待办事项"), Point("b", "说明来电记录和领导批示"), Point("c", "当面进行"))
    return question(
        id_,
        Kind.SHORT_ANSWER,
        "根据文件，交班有哪些要求？",
        ShortAnswer(points, "当面交班，说明待办事项、来电记录和领导批示。"),
        anchor("p4", "交班时应当说明待办事项、来电记录和领导批示。交班必须当面进行"),
    )


def bank(*its: Question, id_: str = "duty-bank", document_id: str = "duty") -> Bank:
    """A bank of the questions given, or of ``questions()``."""
    return Bank(BankId(id_), "值班题库", DocumentId(document_id), its or questions())


def empty_database(folder: Path, now: datetime = NOON) -> Database:
    """A new database in ``folder``; the caller closes it."""
    return open_database(folder / "study.db", now)


def database(folder: Path, now: datetime = NOON) -> Database:
    """A new database in ``folder`` that holds ``document()`` and ``bank()``; the caller closes it."""
    made = empty_database(folder, now)
    with made.write() as session:
        content = ContentRepo(session)
        content.apply(document(), now)
        content.apply_bank(bank(), now)
        session.commit()
    return made


def add(made: Database, *more: Question, now: datetime = NOON) -> None:
    """Put ``more`` questions on ``document()`` into a database that holds it, as a bank of their own."""
    with made.write() as session:
        ContentRepo(session).apply_bank(bank(*more, id_="more"), now)
        session.commit()


_BODY: Final = (
    block("p1", "为规范值班工作，制定本办法。值班实行轮流制度。", label="总则"),
    section(
        "s1",
        "值班职责",
        block("p2", "值班电话由办公室负责接听，保卫处负责夜间巡查。遇有急事，立即报告。"),
        block("p3", "处理来电，先登记，再报告，后办理。办理结果应当记入值班日志。"),
    ),
    section(
        "s2",
        "交接班",
        block("p4", "交班时应当说明待办事项、来电记录和领导批示。交班必须当面进行，不得委托他人。"),
    ),
)
