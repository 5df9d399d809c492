"""What may be written on the command line, as a table of commands and their arguments."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mbjg_desktop import __version__
from mbjg_desktop.cli.parser import Parser

PROGRAM: Final = "mbjg-desktop"

_DESCRIPTION: Final = "学而时习：读文件、记要点、练竞赛，每道题都指得出原文。不带命令则打开应用。"
_EPILOG: Final = "退出码：0 正常；1 内容或数据有问题；2 用法不对，或没有显示器；3 缺少系统库。"
_DATA_DIR: Final = "学习数据所在的文件夹（也可用环境变量 MBJG_DATA_DIR 指定）"
_TEXT_HELP: Final = "文字大小，50 到 300，默认 100"
_JSON: Final = "在标准输出上只写一份 JSON"


@dataclass(frozen=True, slots=True)
class _Command:
    """One command: its name, what it is for, what it takes, and its own commands if it has any."""

    name: str
    help: str
    add: Callable[[argparse.ArgumentParser], None] | None = None
    parts: tuple[_Command, ...] = field(default_factory=tuple)


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments, ``command`` being None for the application. Help, version and wrong usage end the program."""
    return parser().parse_args(argv)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    root = Parser(prog=PROGRAM, description=_DESCRIPTION, epilog=_EPILOG)
    root.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help="显示版本，然后结束")
    root.add_argument("--data-dir", type=Path, default=None, metavar="DIR", help=_DATA_DIR)
    _add_commands(root, _COMMANDS, "command", required=False)
    return root


def _add_commands(root: argparse.ArgumentParser, commands: Sequence[_Command], dest: str, *, required: bool) -> None:
    group = root.add_subparsers(title="命令", dest=dest, metavar="COMMAND", required=required)
    for command in commands:
        own = group.add_parser(command.name, help=command.help, description=command.help)
        # The same option again after the command: left out there, it must not undo what stood before it.
        own.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS, metavar="DIR", help=_DATA_DIR)
        if command.add is not None:
            command.add(own)
        if command.parts:
            _add_commands(own, command.parts, "part", required=True)


def _clean(own: argparse.ArgumentParser) -> None:
    own.add_argument("article", type=Path, metavar="ARTICLE.txt", help="从网页上抄下来的文章")
    own.add_argument("-o", "--out", type=Path, metavar="DOC.yaml", help="写到这个文件；不写则输出到标准输出")
    own.add_argument("--report", type=Path, metavar="R.json", help="把每一处修复、每一处拿不准写到这个文件")
    own.add_argument("--edits", type=Path, metavar="E.yaml", help="手工修补的数据；不写则找旁边的 <名字>.edits.yaml")


def _check(own: argparse.ArgumentParser) -> None:
    own.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="文件，或整个文件夹")
    own.add_argument("--json", action="store_true", help=_JSON)


def _import(own: argparse.ArgumentParser) -> None:
    _check(own)
    own.add_argument("--dry-run", action="store_true", help="只说会有什么变化，什么都不改")


def _restore(own: argparse.ArgumentParser) -> None:
    own.add_argument("backup", metavar="BACKUP", help="备份的文件名（见 backup list）或路径")


def _json(own: argparse.ArgumentParser) -> None:
    own.add_argument("--json", action="store_true", help=_JSON)


def _tour(own: argparse.ArgumentParser) -> None:
    own.add_argument("--out", type=Path, required=True, metavar="DIR", help="图片存放的文件夹")
    own.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH", help="窗口大小，默认 1280x800")
    own.add_argument("--text", type=_percent, default=100, metavar="PERCENT", help=_TEXT_HELP)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([1-9]\d{2,3})x([1-9]\d{2,3})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r}：应写成 1280x800 这样")
    return int(found.group(1)), int(found.group(2))


def _percent(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 50 <= int(text[:4]) <= 300):
        raise argparse.ArgumentTypeError(f"{text!r}：应是 50 到 300 的整数")
    return int(text)


_COMMANDS: Final = (
    _Command("clean", "把抄坏了的网页文章整理成有结构的文件", _clean),
    _Command("check", "找出文件、题库、赛制里的所有问题", _check),
    _Command("import", "把文件和题库导入学习数据；有一处问题就什么都不改", _import),
    _Command(
        "backup",
        "备份学习数据",
        parts=(
            _Command("create", "现在做一份备份"),
            _Command("list", "列出所有备份，新的在前"),
            _Command("restore", "换回一份备份；换下来的数据另存一旁", _restore),
        ),
    ),
    _Command("doctor", "检查运行环境和学习数据", _json),
    _Command("tour", "不用显示器，把主要功能走一遍，每个界面存一张图片", _tour),
)
