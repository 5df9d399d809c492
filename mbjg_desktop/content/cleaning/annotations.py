"""Takes out the syllables the damage put in, and only those: a teacher's stay."""

from mbjg_desktop.content.cleaning.characters import is_hanzi, is_read, is_traditional_only
from mbjg_desktop.content.cleaning.evidence import GROUP, Evidence
from mbjg_desktop.content.cleaning.repair import Change, Confidence, Line, Rule
from mbjg_desktop.content.cleaning.syllables import syllable


def without_pinyin(line: Line, evidence: Evidence) -> tuple[Change, ...]:
    """A replacement table annotates traditional characters, wherever they stand, always with their usual reading.

    Whatever differs from that (a reading that changes, an occurrence left bare, an unusual reading, a character
    both scripts share) may be there on purpose and stays.
    """
    changes: list[Change] = []
    for found in GROUP.finditer(line.text):
        char = line.text[found.start() - 1] if found.start() else ""
        if not char or not is_hanzi(char):
            continue
        confidence = _confidence(char, found[1], evidence)
        if confidence:
            changes.append(Change(found.start(), found.end(), "", Rule.PINYIN, confidence))
    return tuple(changes)


def _confidence(char: str, letters: str, evidence: Evidence) -> Confidence | None:
    """How sure it is that the table put ``letters`` there; None if there is no reason to think so."""
    parsed = syllable(letters)
    if parsed is None or not evidence.is_traditional or not is_traditional_only(char):
        return None
    reading, is_toned = parsed
    fits = is_read(char, reading)
    if evidence.annotated.get(char) != letters or fits is False:
        return Confidence.UNDECIDED
    if evidence.is_damaged and is_toned and fits:
        return Confidence.CERTAIN
    if evidence.is_damaged or (is_toned and fits):
        return Confidence.LIKELY
    return Confidence.UNDECIDED
