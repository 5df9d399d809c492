"""The standard library's parser of command lines, speaking Chinese: headings, help and what is wrong."""

import argparse
import sys
from collections.abc import Iterable
from typing import Any, Final, NoReturn

_SAID: Final = (
    ("the following arguments are required: ", "缺少 "),
    ("unrecognized arguments: ", "不认识 "),
    ("expected one argument", "后面要写一个值"),
    ("expected at least one argument", "后面至少要写一个值"),
    ("ignored explicit argument ", "不要值，却写了 "),
    ("invalid choice: ", "没有 "),
    (" (choose from ", "（可用 "),
    ("argument ", ""),
)
"""What the standard library says of a wrong usage, in parts."""


class Parser(argparse.ArgumentParser):
    """Takes what ``ArgumentParser`` takes. No abbreviated options: what a script writes means the same tomorrow."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, allow_abbrev=False, **settings)
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明，然后结束")

    def error(self, message: str) -> NoReturn:
        """End the program with what is wrong and how it is used."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}：{in_chinese(message)}\n")


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


def in_chinese(message: str) -> str:
    """What the standard library says of a wrong usage, with the part it closes a list of choices with."""
    said = message
    for english, chinese in _SAID:
        said = said.replace(english, chinese)
    return said.removesuffix(")") + "）" if "（可用 " in said else said
