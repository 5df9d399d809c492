"""The shelf of rule sets: the shipped ones, and people's own in files that can be copied, edited and thrown away."""

import errno
import os
import re
from collections.abc import Callable, Iterable
from operator import attrgetter
from pathlib import Path
from typing import Final

from mbjg_desktop.content import catalog, ruleset_format, ruleset_writer, yaml_source
from mbjg_desktop.content.yaml_comments import Comments, comments_of
from mbjg_desktop.domain.errors import ContentError, NotFound, Problem, StorageCode, StorageError
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.services.rulesets import Checked, Draft, Shelf, ShelfItem

_LONGEST_STEM: Final = 58
_NUMBERED: Final = re.compile(r"-\d+\Z")


class RuleSetsService:
    """Reads ``shipped`` and ``own`` and writes to ``own``. A file there that cannot be used is left out.

    ContentError if a shipped one cannot be used.
    """

    def __init__(self, shipped: Path, own: Path, schema: Path) -> None:
        self._shipped = shipped
        self._own = own
        self._schema = schema
        self._told: list[Callable[[tuple[RuleSet, ...]], None]] = []
        self._shelf = self._read()

    def all(self) -> tuple[RuleSet, ...]:
        """Every rule set that can be used, in their order."""
        return tuple(item.ruleset for item in self._shelf.items)

    def shelf(self) -> Shelf:
        """Every rule set with where it comes from, and the problems of those that were left out."""
        return self._shelf

    def tell(self, listener: Callable[[tuple[RuleSet, ...]], None]) -> None:
        """Call ``listener`` with all rule sets whenever they have changed."""
        self._told.append(listener)

    def reload(self) -> Shelf:
        """Read the files again: somebody may have put one there."""
        before = self.all()
        self._shelf = self._read()
        if self.all() != before:
            for listener in self._told:
                listener(self.all())
        return self._shelf

    def draft(self, ruleset: RuleSetId) -> Draft:
        """What the file of a rule set says. NotFound if there is none of that id."""
        return ruleset_writer.to_plain(self._item(ruleset).ruleset)

    def copy(self, ruleset: RuleSetId, name: str) -> Draft:
        """A draft like that rule set, under a new id and ``name``; nothing is written before it is saved."""
        draft = dict(self.draft(ruleset)) | {
            "id": self._free_id(ruleset),
            "name": {ruleset_format.FIRST_LANGUAGE: name},
        }
        draft.pop("place", None)
        return draft

    def check(self, draft: Draft) -> Checked:
        """The draft as it would be read from a file, with every problem of it."""
        try:
            return Checked(self._parsed(draft, "rules"), ())
        except ContentError as error:
            return Checked(None, error.problems)

    def save(self, draft: Draft) -> RuleSet:
        """Write a draft to its file. ContentError, and nothing written, if it cannot be used or its id is taken."""
        ruleset = self._parsed(draft, "rules")
        there = self._shelf.item(ruleset.id)
        if there is not None and not there.is_own:
            raise ContentError([_taken(ruleset.id, str(self._own), there.file)])
        self._write(self._free_file(ruleset.id) if there is None else there.file, draft)
        self.reload()
        return ruleset

    def delete(self, ruleset: RuleSetId) -> None:
        """Throw a rule set of one's own away; attempts under it keep their rules. NotFound for any other."""
        item = self._item(ruleset)
        if not item.is_own:
            raise NotFound("rule set", ruleset)
        try:
            item.file.unlink(missing_ok=True)
        except OSError as error:
            raise StorageError(StorageCode.NOT_WRITABLE, str(item.file), str(error)) from error
        self.reload()

    def _item(self, ruleset: RuleSetId) -> ShelfItem:
        item = self._shelf.item(ruleset)
        if item is None:
            raise NotFound("rule set", ruleset)
        return item

    def _read(self) -> Shelf:
        items = [ShelfItem(each.ruleset, each.path, is_own=False) for each in catalog.load([self._shipped]).rulesets]
        problems: list[Problem] = []
        for file in catalog.files([self._own] if self._own.is_dir() else []):
            try:
                items.append(ShelfItem(_read_file(file, items), file, is_own=True))
            except ContentError as error:
                problems += error.problems
        items.sort(key=attrgetter("ruleset.place"))
        return Shelf(tuple(items), tuple(problems), self._own)

    def _parsed(self, draft: Draft, file: str) -> RuleSet:
        return ruleset_format.read_ruleset(yaml_source.parse(self._text(draft, Comments()).encode(), file))

    def _text(self, draft: Draft, comments: Comments) -> str:
        return ruleset_writer.to_yaml(draft, self._schema.as_uri(), comments)

    def _write(self, file: Path, draft: Draft) -> None:
        """All of it or nothing: beside the file first, then in its place. StorageError if that cannot be done."""
        beside = file.with_suffix(".new")
        try:
            self._write_beside(beside, self._text(draft, _comments(file)))
            beside.replace(file)
        except OSError as error:
            code = StorageCode.DISK_FULL if error.errno == errno.ENOSPC else StorageCode.NOT_WRITABLE
            raise StorageError(code, str(file), str(error)) from error

    def _write_beside(self, beside: Path, text: str) -> None:
        self._own.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())

    def _free_id(self, ruleset: RuleSetId) -> RuleSetId:
        stem = _NUMBERED.sub("", ruleset)[:_LONGEST_STEM]
        number = 2
        while self._shelf.item(RuleSetId(f"{stem}-{number}")) or (self._own / f"{stem}-{number}.yaml").exists():
            number += 1
        return RuleSetId(f"{stem}-{number}")

    def _free_file(self, ruleset: RuleSetId) -> Path:
        """A file of that name may be there all the same, and not be readable."""
        file, number = self._own / f"{ruleset}.yaml", 2
        while file.exists():
            file, number = self._own / f"{ruleset}-{number}.yaml", number + 1
        return file


def _read_file(file: Path, taken: Iterable[ShelfItem]) -> RuleSet:
    loaded = catalog.load([file]).rulesets
    if not loaded:
        message = f"is no rule set; expected the line 'format: {ruleset_format.FORMAT}'"
        raise ContentError([Problem(str(file), 1, 1, "format", "bad_value", message)])
    ruleset = loaded[0].ruleset
    for item in taken:
        if item.ruleset.id == ruleset.id:
            raise ContentError([_taken(ruleset.id, str(file), item.file)])
    return ruleset


def _comments(file: Path) -> Comments:
    """Those of the file that is about to be written anew."""
    try:
        return comments_of(file.read_bytes(), str(file))
    except (FileNotFoundError, ContentError):
        return Comments()


def _taken(ruleset: RuleSetId, file: str, by: Path) -> Problem:
    return Problem(file, 0, 0, "id", "duplicate_id", f"the rule set id {ruleset!r} is already used in {by}")
