"""The check-up: versions, where the data lie and how they are, whether the shipped files are there."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mbjg_desktop import __version__
from mbjg_desktop.cli.sentences import sentences
from mbjg_desktop.data_files import questions_dir, resources_dir

if TYPE_CHECKING:
    from mbjg_desktop.cli.commands import Backend

_PACKAGES: Final = ("PySide6-Essentials", "SQLAlchemy", "PyYAML", "fsrs", "OpenCC")
_WORDS: Final[Mapping[str, str]] = {
    "documents": "文件",
    "questions": "题",
    "attempts": "测验",
    "mistakes": "错过的题",
}


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything the check-up found; ``troubles`` are sentences, none if all is well."""

    version: str
    python: str
    system: str
    packages: Mapping[str, str]
    data_dir: str
    database: str
    schema_version: int | None
    known_schema_version: int
    integrity: str
    counts: Mapping[str, int]
    backups: int
    fonts: tuple[str, ...]
    troubles: tuple[str, ...]


def examine(backend: Backend) -> Findings:
    """Look at everything; nothing is changed, and Qt is not imported."""
    maintenance = backend.maintenance()
    checkup = maintenance.checkup()
    packages = {name: _version(name) for name in _PACKAGES}
    fonts = tuple(sorted(path.name for path in (resources_dir() / "fonts").glob("*.[ot]tf")))
    stored = "none" if checkup.version is None else "ok"
    return Findings(
        version=__version__,
        python=platform.python_version(),
        system=platform.platform(),
        packages=packages,
        data_dir=str(backend.data_dir),
        database=str(backend.database),
        schema_version=checkup.version,
        known_schema_version=checkup.known_version,
        integrity=checkup.trouble.code.value if checkup.trouble else stored,
        counts=checkup.counts,
        backups=len(maintenance.backups()),
        fonts=fonts,
        troubles=(*(sentences(checkup.trouble) if checkup.trouble else ()), *_troubles(packages, fonts)),
    )


def as_plain(findings: Findings) -> dict[str, object]:
    """The findings as plain data for JSON."""
    return asdict(findings)


def as_lines(findings: Findings) -> Iterator[str]:
    """The findings to be read by a person."""
    yield f"版本：{findings.version}（Python {findings.python}，{findings.system}）"
    packages = "，".join(f"{name} {version or '没有'}" for name, version in findings.packages.items())
    yield f"组件：{packages}"
    yield f"数据文件夹：{findings.data_dir}"
    yield f"学习数据：{_stored(findings)}"
    yield f"备份：{findings.backups} 份"
    yield f"字体：{'，'.join(findings.fonts) or '没有'}"


def _stored(findings: Findings) -> str:
    if findings.integrity != "ok":
        return "还没有" if findings.integrity == "none" else "有问题"
    counts = "，".join(f"{_WORDS[name]} {count}" for name, count in findings.counts.items())
    next_time = f"下次打开应用时升级到第 {findings.known_schema_version} 版"
    return f"第 {findings.schema_version} 版，完好，{counts or next_time}"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _troubles(packages: Mapping[str, str], fonts: tuple[str, ...]) -> Iterator[str]:
    for name, version in packages.items():
        if not version:
            yield f"没有安装 {name}"
    if not fonts:
        yield "程序自带的字体不见了"
    for folder in (resources_dir() / "documents", resources_dir() / "rules", questions_dir()):
        if not any(_yaml(folder)):
            yield f"程序自带的内容不见了：{folder}"


def _yaml(folder: Path) -> Iterator[Path]:
    return folder.glob("*.yaml")
