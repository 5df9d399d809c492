"""Make mbjg_desktop/domain/script_table.py: which traditional character is written how in simplified text.

The pairs are asked of OpenCC's own character data, once; comparing two answers then needs no dictionary.
"""

from pathlib import Path
from typing import Final
from unicodedata import normalize

import opencc

TARGET: Final = Path(__file__).resolve().parents[1] / "mbjg_desktop" / "domain" / "script_table.py"
CONFIGS: Final = ("t2s", "tw2s", "hk2s")
BLOCKS: Final = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0x20000, 0x323B0))
BY_HAND: Final = {"著": "着", "衹": "只", "隻": "只"}
"""What depends on the word, and is read as the character more often meant; both sides of a comparison are."""
_WIDTH: Final = 100
HEAD: Final = '''"""Traditional characters, and at the same place in the other text what each is in simplified script.

Made by tools/script_table.py from the character data of OpenCC (Apache License 2.0, see THIRD-PARTY-NOTICES.md).
"""

from typing import Final
'''


def main() -> None:
    """Write the table."""
    found = pairs()
    columns = ("TRADITIONAL", "".join(found)), ("SIMPLIFIED", "".join(found.values()))
    body = "\n".join(f"{name}: Final = (\n{_lines(text)}\n)" for name, text in columns)
    TARGET.write_text(f"{HEAD}\n{body}\n", encoding="utf-8")
    print(f"{TARGET}: {len(found)} characters")


def pairs() -> dict[str, str]:
    """Every character that is another one in simplified script, and which. Doing it twice changes nothing more."""
    characters = [chr(code) for block in BLOCKS for code in block if normalize("NFKC", chr(code)) == chr(code)]
    found: dict[str, str] = {}
    for config in CONFIGS:
        converter = opencc.OpenCC(config)
        for character in characters:
            simplified = converter.convert(character)
            if len(simplified) == 1 and simplified != character:
                found.setdefault(character, simplified)
    found |= BY_HAND
    return {character: last for character in sorted(found) if (last := _last(found, character)) != character}


def _last(found: dict[str, str], character: str) -> str:
    seen: set[str] = set()
    while character in found and character not in seen:
        seen.add(character)
        character = found[character]
    return character


def _lines(text: str) -> str:
    return "\n".join(f'    "{text[at : at + _WIDTH]}"' for at in range(0, len(text), _WIDTH))


if __name__ == "__main__":
    main()
