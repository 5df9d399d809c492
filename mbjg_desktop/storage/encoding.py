"""Domain values as plain JSON values and back, for the columns that hold a whole value.

What is stored here outlives the program's version: a key may be added with a default, never renamed.
"""

import hashlib
import json
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, TypeAlias, assert_never

from mbjg_desktop.domain.anchor import Anchor
from mbjg_desktop.domain.document import Apart, ApartKind, Block, Document, Node, Section, Source
from mbjg_desktop.domain.ids import BlockId, DocumentId, QuestionId, SectionId
from mbjg_desktop.domain.memory import Memory, Stage
from mbjg_desktop.domain.question import (
    Blank,
    Body,
    Choice,
    Chosen,
    Cloze,
    Cognition,
    Filled,
    Item,
    Kind,
    Matched,
    Matching,
    Option,
    Ordered,
    Ordering,
    Pair,
    Point,
    Question,
    Response,
    ShortAnswer,
    TrueFalse,
    Written,
)
from mbjg_desktop.storage.ruleset_encoding import ruleset_from_plain, ruleset_to_plain
from mbjg_desktop.storage.settings_encoding import settings_from_plain, settings_to_plain

__all__ = [
    "document_from_plain",
    "document_to_plain",
    "memory_from_plain",
    "memory_to_plain",
    "question_from_plain",
    "question_to_plain",
    "response_from_plain",
    "response_to_plain",
    "ruleset_from_plain",
    "ruleset_to_plain",
    "settings_from_plain",
    "settings_to_plain",
    "sha256_of",
]

Plain: TypeAlias = dict[str, Any]
"""A JSON object."""


def sha256_of(value: Plain) -> str:
    """The hash of a plain value that does not depend on the order of its keys."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def document_to_plain(document: Document) -> Plain:
    """A document with its whole tree."""
    return {
        "id": document.id,
        "title": document.title,
        "title_supplied": document.title_supplied,
        "language": document.language,
        "source": {field.name: getattr(document.source, field.name) for field in fields(Source)},
        "body": [_node_to_plain(node) for node in document.body],
        "apart": [{"id": a.id, "kind": a.kind.value, "text": a.text, "after": a.after} for a in document.apart],
    }


def document_from_plain(plain: Plain) -> Document:
    """The document that ``document_to_plain`` was given."""
    return Document(
        id=DocumentId(plain["id"]),
        title=plain["title"],
        title_supplied=plain["title_supplied"],
        language=plain["language"],
        source=Source(**plain["source"]),
        body=tuple(_node_from_plain(node) for node in plain["body"]),
        apart=tuple(
            Apart(BlockId(a["id"]), ApartKind(a["kind"]), a["text"], BlockId(a["after"])) for a in plain["apart"]
        ),
    )


def question_to_plain(question: Question) -> Plain:
    """A question with everything that belongs to its wording."""
    return {
        "id": question.id,
        "kind": question.kind.value,
        "cognition": question.cognition.value,
        "stem": question.stem,
        "body": _body_to_plain(question.body),
        "anchor": _anchor_to_plain(question.anchor),
        "explanation": question.explanation,
        "more_anchors": [_anchor_to_plain(anchor) for anchor in question.more_anchors],
        "tags": list(question.tags),
        "enemies": list(question.enemies),
    }


def question_from_plain(plain: Plain) -> Question:
    """The question that ``question_to_plain`` was given."""
    kind = Kind(plain["kind"])
    return Question(
        id=QuestionId(plain["id"]),
        kind=kind,
        cognition=Cognition(plain["cognition"]),
        stem=plain["stem"],
        body=_body_from_plain(kind, plain["body"]),
        anchor=_anchor_from_plain(plain["anchor"]),
        explanation=plain["explanation"],
        more_anchors=tuple(_anchor_from_plain(anchor) for anchor in plain["more_anchors"]),
        tags=tuple(plain["tags"]),
        enemies=tuple(QuestionId(enemy) for enemy in plain["enemies"]),
    )


def response_to_plain(response: Response) -> Plain:
    """A response, under a key that says its shape."""
    match response:
        case Chosen(options):
            return {"chosen": sorted(options)}
        case Filled(texts):
            return {"filled": [list(pair) for pair in texts]}
        case Ordered(items):
            return {"ordered": list(items)}
        case Matched(pairs):
            return {"matched": [list(pair) for pair in pairs]}
        case Written(text, met):
            return {"written": {"text": text, "met": None if met is None else sorted(met)}}
        case _:
            assert_never(response)


def response_from_plain(plain: Plain) -> Response:
    """The response that ``response_to_plain`` was given."""
    ((shape, value),) = plain.items()
    match shape:
        case "chosen":
            return Chosen(frozenset(value))
        case "filled":
            return Filled(tuple((blank, text) for blank, text in value))
        case "ordered":
            return Ordered(tuple(value))
        case "matched":
            return Matched(tuple((left, right) for left, right in value))
        case "written":
            return Written(value["text"], None if value["met"] is None else frozenset(value["met"]))
        case _:
            raise ValueError(f"no such shape of response: {shape!r}")


def memory_to_plain(memory: Memory) -> Plain:
    """A memory, as it is kept with the review that changed it."""
    return {
        "stage": memory.stage.value,
        "step": memory.step,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "due_at": memory.due_at.isoformat(),
        "reviewed_at": memory.reviewed_at.isoformat(),
    }


def memory_from_plain(plain: Plain) -> Memory:
    """The memory that ``memory_to_plain`` was given."""
    return Memory(
        stage=Stage(plain["stage"]),
        step=plain["step"],
        stability=plain["stability"],
        difficulty=plain["difficulty"],
        due_at=datetime.fromisoformat(plain["due_at"]).astimezone(UTC),
        reviewed_at=datetime.fromisoformat(plain["reviewed_at"]).astimezone(UTC),
    )


def _node_to_plain(node: Node) -> Plain:
    if isinstance(node, Block):
        return {"id": node.id, "text": node.text, "label": node.label}
    body = [_node_to_plain(child) for child in node.body]
    return {"id": node.id, "heading": node.heading, "run_in": node.run_in, "label": node.label, "body": body}


def _node_from_plain(plain: Plain) -> Node:
    if "body" not in plain:
        return Block(BlockId(plain["id"]), plain["text"], plain["label"])
    body = tuple(_node_from_plain(child) for child in plain["body"])
    return Section(SectionId(plain["id"]), plain["heading"], plain["run_in"], body, plain["label"])


def _anchor_to_plain(anchor: Anchor) -> Plain:
    return {"block": anchor.block, "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}


def _anchor_from_plain(plain: Plain) -> Anchor:
    return Anchor(BlockId(plain["block"]), plain["exact"], plain["prefix"], plain["suffix"])


def _body_to_plain(body: Body) -> Plain:
    match body:
        case Choice(options, answer):
            return {"options": [_option_to_plain(option) for option in options], "answer": sorted(answer)}
        case TrueFalse(answer):
            return {"answer": answer}
        case Cloze(blanks):
            return {"blanks": [{"id": b.id, "answer": b.answer, "accept": list(b.accept)} for b in blanks]}
        case Ordering(items):
            return {"items": [{"id": item.id, "text": item.text} for item in items]}
        case Matching(pairs, distractors):
            plain_pairs = [{"id": pair.id, "left": pair.left, "right": pair.right} for pair in pairs]
            return {"pairs": plain_pairs, "distractors": list(distractors)}
        case ShortAnswer(points, reference):
            return {"points": [{"id": point.id, "text": point.text} for point in points], "reference": reference}
        case _:
            assert_never(body)


def _body_from_plain(kind: Kind, plain: Plain) -> Body:
    match kind:
        case Kind.SINGLE_CHOICE | Kind.MULTIPLE_CHOICE:
            return Choice(tuple(map(_option_from_plain, plain["options"])), frozenset(plain["answer"]))
        case Kind.TRUE_FALSE:
            return TrueFalse(plain["answer"])
        case Kind.CLOZE:
            return Cloze(tuple(Blank(b["id"], b["answer"], tuple(b["accept"])) for b in plain["blanks"]))
        case Kind.ORDERING:
            return Ordering(tuple(Item(**item) for item in plain["items"]))
        case Kind.MATCHING:
            return Matching(tuple(Pair(**pair) for pair in plain["pairs"]), tuple(plain["distractors"]))
        case Kind.SHORT_ANSWER:
            return ShortAnswer(tuple(Point(**point) for point in plain["points"]), plain["reference"])
        case _:
            assert_never(kind)


def _option_to_plain(option: Option) -> Plain:
    anchor = None if option.anchor is None else _anchor_to_plain(option.anchor)
    return {"id": option.id, "text": option.text, "fixed": option.fixed, "anchor": anchor}


def _option_from_plain(plain: Plain) -> Option:
    anchor = None if plain["anchor"] is None else _anchor_from_plain(plain["anchor"])
    return Option(plain["id"], plain["text"], plain["fixed"], anchor)
