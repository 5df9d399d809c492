"""Bring resources/translations up to date: find the strings, take in translations, make what Qt loads.

Run it after changing a sentence of the interface; ``--merge FILE…`` takes {"Context": {"English": "中文"}} files in.
A plural such as "%n day(s)" is given one form: Chinese has no other.
"""

import argparse
import json
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCES: Final = ROOT / "mbjg_desktop" / "ui"
CATALOGUE: Final = ROOT / "resources" / "translations" / "mbjg_zh_CN.ts"
PLURALS: Final = CATALOGUE.with_name("mbjg_en.ts")
"""English needs no translation but of "%n day(s)" into one day and several days."""
OF_QT: Final = CATALOGUE.with_name("qt_zh_CN.ts")
"""Sentences of Qt's own dialogs that its Chinese catalogue lacks, written by hand."""

Translations = Mapping[str, Mapping[str, str]]


def main() -> int:
    """Exit code 1 if a sentence is left without a translation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--merge", nargs="*", type=Path, default=[], help="JSON files with translations")
    arguments = parser.parse_args()
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    update(CATALOGUE)
    merge(CATALOGUE, (json.loads(file.read_text(encoding="utf-8")) for file in arguments.merge))
    write_plurals(PLURALS, [each for each in sentences(CATALOGUE) if "%n" in each[1]])
    for catalogue in (CATALOGUE, PLURALS, OF_QT):
        release(catalogue)
    missing = unfinished(CATALOGUE)
    for context, source in missing:
        print(f"{context}: {source!r} has no translation", file=sys.stderr)
    return 1 if missing else 0


def tools_start() -> bool:
    """Whether Qt's translation tools run here; they want a library (libgssapi_krb5) that its windows do without."""
    return subprocess.run([_program("pyside6-lrelease"), "-version"], capture_output=True, check=False).returncode == 0


def update(catalogue: Path) -> None:
    """Write every sentence found in the source into the catalogue, and drop what is no longer there."""
    files = sorted(map(str, SOURCES.rglob("*.py")))
    _run("pyside6-lupdate", "-locations", "none", "-no-obsolete", *files, "-ts", str(catalogue))


def merge(catalogue: Path, given: Iterable[Translations]) -> None:
    """Fill in what was given for sentences the catalogue has."""
    tree = ET.parse(catalogue)
    known: dict[tuple[str, str], str] = {
        (context, source): text for file in given for context, texts in file.items() for source, text in texts.items()
    }
    for context, message in _messages(tree.getroot()):
        source = message.findtext("source") or ""
        if text := known.get((context, source)):
            _translate(message, text)
    _write(tree, catalogue)


def write_plurals(catalogue: Path, counted: Iterable[tuple[str, str]]) -> None:
    """Write the singular and the plural of sentences that count; the extracting tool misses some of them."""
    root = ET.Element("TS", version="2.1", language="en", sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for name, source in counted:
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message", numerus="yes")
        ET.SubElement(message, "source").text = source
        _translate(message, source.replace("(s)", ""), source.replace("(s)", "s"))
    _write(ET.ElementTree(root), catalogue)


def release(catalogue: Path) -> None:
    """Make the file Qt loads, beside the one before: a program that runs has that mapped into its memory."""
    made = catalogue.with_suffix(".qm.new")
    _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(made))
    made.replace(catalogue.with_suffix(".qm"))


def sentences(catalogue: Path) -> list[tuple[str, str]]:
    """Context and source of every sentence."""
    found = _messages(ET.parse(catalogue).getroot())
    return [(context, message.findtext("source") or "") for context, message in found]


def unfinished(catalogue: Path) -> list[tuple[str, str]]:
    """Context and source of every sentence without a translation."""
    return [
        (context, message.findtext("source") or "")
        for context, message in _messages(ET.parse(catalogue).getroot())
        if not _is_finished(message)
    ]


def _messages(root: ET.Element) -> list[tuple[str, ET.Element]]:
    return [
        (context.findtext("name") or "", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def _is_finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return False
    forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
    return all(forms)


def _translate(message: ET.Element, *forms: str) -> None:
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    for old in list(translation):
        translation.remove(old)
    if message.get("numerus") == "yes":
        translation.text = None
        for text in forms:
            ET.SubElement(translation, "numerusform").text = text
    else:
        translation.text = forms[0]


def _write(tree: "ET.ElementTree[ET.Element]", catalogue: Path) -> None:
    ET.indent(tree, "    ")
    tree.write(catalogue, encoding="utf-8", xml_declaration=True)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([_program(tool), *arguments], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)


def _program(tool: str) -> str:
    return str(Path(sysconfig.get_path("scripts")) / tool)


if __name__ == "__main__":
    sys.exit(main())
