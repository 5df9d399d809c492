"""What a web page leaves in its text: tags, character references, invisible characters, indents of ``?``."""

import re
from html import unescape
from typing import Final

from mbjg_desktop.content.cleaning.repair import Change, Confidence, Line, Rule

_INVISIBLE: Final = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]+"
)
_INDENT: Final = re.compile(r"\s*\?{2,}\s*(?=[\u4e00-\u9fff“《（])")
_REFERENCE: Final = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z][A-Za-z0-9]{1,9});")
_ELEMENTS: Final = (
    "a|abbr|article|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|"
    "header|hr|i|img|input|ins|label|li|link|main|meta|nav|ol|p|pre|s|script|section|small|span|strike|strong|style|"
    "sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|video|o:p|st1:[a-z]+"
)
_TAG: Final = re.compile(rf"</?(?:{_ELEMENTS})(?:\s[^<>]{{0,2000}})?/?>|<!--.{{0,2000}}?-->", re.IGNORECASE)


def visible(line: Line) -> tuple[Change, ...]:
    """Control characters, soft hyphens, zero-width and direction marks go; so does an indent shown as ``??``."""
    found = list(_INVISIBLE.finditer(line.text))
    changes = [_change(match, "", Rule.INVISIBLE, Confidence.CERTAIN) for match in found]
    indent = _INDENT.match(line.text)
    if indent:
        changes.append(_change(indent, "", Rule.BLANK, Confidence.LIKELY))
    return tuple(changes)


def resolved(line: Line) -> tuple[Change, ...]:
    """Character references become the characters they name."""
    found = _REFERENCE.finditer(line.text)
    pairs = ((match, unescape(match[0])) for match in found)
    return tuple(_change(m, text, Rule.ENTITY, Confidence.CERTAIN) for m, text in pairs if text != m[0])


def untagged(line: Line) -> tuple[Change, ...]:
    """Tags of elements HTML has, and comments, go; any other ``<…>`` is text."""
    return tuple(_change(match, "", Rule.TAG, Confidence.CERTAIN) for match in _TAG.finditer(line.text))


def _change(match: re.Match[str], after: str, rule: Rule, confidence: Confidence) -> Change:
    return Change(match.start(), match.end(), after, rule, confidence)
