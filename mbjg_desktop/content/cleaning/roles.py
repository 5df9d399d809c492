"""What each line of a page is: heading, paragraph or footer; captions need the whole section (``outline``)."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from mbjg_desktop.content.cleaning.edits import Role
from mbjg_desktop.content.cleaning.repair import Line

_FOOTER: Final = re.compile(
    r"版权所有|版权归|ICP[备证]|公网安备|^\s*(?:Copyright|©|\(c\)|（c）)|All Rights Reserved|"
    r"责任编辑[：:]|技术支持[：:]",
    re.IGNORECASE,
)
_PUBLISHER: Final = re.compile(r"^(?P<name>[\u4e00-\u9fff]{2,30})\s*版权所有")
_LONGEST_HEADING: Final = 40
_NO_HEADING_END: Final = "。！？；…，、：,;:!?"
_LEVELS: Final = (
    re.compile(r"第[一二三四五六七八九十百零〇\d]+[编篇]"),
    re.compile(r"第[一二三四五六七八九十百零〇\d]+(?:章|部分)"),
    re.compile(r"第[一二三四五六七八九十百零〇\d]+节"),
    re.compile(r"[一二三四五六七八九十]+、"),
    re.compile(r"（[一二三四五六七八九十]+）"),
    re.compile(r"\d+[.、．]"),
)
UNNUMBERED: Final = len(_LEVELS)


def roles(lines: Sequence[Line], chosen: Mapping[int, Role]) -> tuple[Role, ...]:
    """The role of each line: the one a person chose, else the one its shape tells."""
    found = [chosen.get(line.number) or _role(line.text) for line in lines]
    if found and found[0] is Role.HEADING and lines[0].number not in chosen and Role.TITLE not in found:
        is_title = len(found) > 1 and numbering(lines[0].text) == UNNUMBERED
        found[0] = Role.TITLE if is_title else Role.HEADING
    return tuple(found)


def numbering(heading: str) -> int:
    """Which manner of numbering a heading bears, the higher ones first; UNNUMBERED for none."""
    return next((level for level, mark in enumerate(_LEVELS) if mark.match(heading)), UNNUMBERED)


def publisher(footer: str) -> str:
    """Who the footer says owns the page; empty if it does not."""
    found = _PUBLISHER.match(footer)
    return found["name"] if found else ""


def _role(text: str) -> Role:
    if _FOOTER.search(text) and len(text) <= 200:
        return Role.FOOTER
    is_short = len(text) <= _LONGEST_HEADING and text[-1] not in _NO_HEADING_END and "。" not in text
    return Role.HEADING if is_short else Role.PARAGRAPH
