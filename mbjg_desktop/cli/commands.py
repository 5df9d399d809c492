"""Carrying out a command: call a service, say what came of it, give the exit code."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, TypeAlias

from mbjg_desktop.cli.output import complain, say, say_json
from mbjg_desktop.cli.sentences import sentences
from mbjg_desktop.domain.errors import ContentError, MbjgError, Problem

if TYPE_CHECKING:
    from mbjg_desktop.content.catalog import Catalog
    from mbjg_desktop.domain.document import Document
    from mbjg_desktop.services.library import ImportReport
    from mbjg_desktop.services.library_service import LibraryService
    from mbjg_desktop.services.maintenance import MaintenanceService

DONE: Final = 0
PROBLEM: Final = 1


@dataclass(frozen=True, slots=True)
class Backend:
    """What a command is given by the composition root: the stored things, opened only when asked for.

    ``lock`` and ``library`` are used as context managers and raise StorageError; ``library`` holds the lock.
    """

    data_dir: Path
    database: Path
    maintenance: Callable[[], MaintenanceService]
    lock: Callable[[], AbstractContextManager[object]]
    library: Callable[[], AbstractContextManager[LibraryService]]


_Open: TypeAlias = Callable[[Path | None], Backend]


def run(arguments: Namespace, open_backend: _Open) -> int:
    """Carry out the command of ``arguments``; ``open_backend`` is given the data directory asked for, if any."""
    name = " ".join(filter(None, (arguments.command, getattr(arguments, "part", None))))
    try:
        return _COMMANDS[name](arguments, open_backend)
    except MbjgError as error:
        _tell(error, as_json=getattr(arguments, "json", False))
        return PROBLEM


def _clean(arguments: Namespace, _: _Open) -> int:
    from mbjg_desktop.content.cleaning import clean_file

    undecided = clean_file(arguments.article, arguments.out, arguments.report, arguments.edits)
    if undecided:
        where = f"见 {arguments.report}" if arguments.report else "加上 --report 文件名.json 可以看到是哪些"
        complain(f"有 {undecided} 处拿不准，{where}。")
    return DONE


def _check(arguments: Namespace, _: _Open) -> int:
    from mbjg_desktop.content import catalog

    try:
        loaded = catalog.load(arguments.paths, _bundled_documents())
    except ContentError as error:
        _tell(error, as_json=arguments.json)
        return PROBLEM
    counts = _counts(loaded)
    if arguments.json:
        say_json({"problems": [], **counts})
    else:
        say("没有问题：{documents} 份文件，{banks} 个题库，{questions} 道题，{rulesets} 个赛制。".format(**counts))
    return DONE


def _import(arguments: Namespace, open_backend: _Open) -> int:
    with _library(open_backend, arguments.data_dir, is_rehearsal=arguments.dry_run) as library:
        report = library.import_paths(arguments.paths, dry_run=arguments.dry_run)
        regrade = library.to_mark_again()
    if arguments.json:
        files = [{**asdict(file), "path": str(file.path), "kind": file.kind.value} for file in report.files]
        plain = {"dry_run": arguments.dry_run, "files": files, "lost": list(report.lost)}
        say_json({**plain, "to_mark_again": asdict(regrade)})
    else:
        _say_import(report, is_rehearsal=arguments.dry_run)
        if regrade.questions:
            say(f"有 {regrade.questions} 道题的答案改了，{regrade.attempts} 份成绩会随之改变。")
            say("打开程序，首页会说是谁的成绩、怎么变，由您决定要不要重新评分。")
    return DONE


def _backup_create(arguments: Namespace, open_backend: _Open) -> int:
    made = open_backend(arguments.data_dir).maintenance().back_up()
    say(f"备份好了：{made.path}")
    return DONE


def _backup_list(arguments: Namespace, open_backend: _Open) -> int:
    for made in open_backend(arguments.data_dir).maintenance().backups():
        say(f"{made.path.name}  {made.made_at.astimezone():%Y-%m-%d %H:%M:%S}  {made.size / 1024:,.0f} KiB")
    return DONE


def _backup_restore(arguments: Namespace, open_backend: _Open) -> int:
    backend = open_backend(arguments.data_dir)
    with backend.lock():
        aside = backend.maintenance().restore(arguments.backup)
    say(f"已换回 {arguments.backup}。", *([f"换下来的数据在 {aside}"] if aside else []))
    return DONE


def _doctor(arguments: Namespace, open_backend: _Open) -> int:
    from mbjg_desktop.cli import doctor

    findings = doctor.examine(open_backend(arguments.data_dir))
    if arguments.json:
        say_json(doctor.as_plain(findings))
    else:
        say(*doctor.as_lines(findings))
        complain(*findings.troubles)
    return PROBLEM if findings.troubles else DONE


_COMMANDS: Final[Mapping[str, Callable[[Namespace, _Open], int]]] = {
    "clean": _clean,
    "check": _check,
    "import": _import,
    "backup create": _backup_create,
    "backup list": _backup_list,
    "backup restore": _backup_restore,
    "doctor": _doctor,
}


def _tell(error: MbjgError, *, as_json: bool) -> None:
    if not as_json:
        complain(*sentences(error))
    elif isinstance(error, ContentError):
        say_json({"problems": [asdict(problem) for problem in error.problems]})
    else:
        message = " ".join(sentences(error))
        say_json({"problems": [asdict(Problem("", 0, 0, "", type(error).__name__, message))]})


def _bundled_documents() -> tuple[Document, ...]:
    """What came with the program is there for every bank; if it is broken, checking it is what will say so."""
    from mbjg_desktop.content import catalog
    from mbjg_desktop.data_files import resources_dir

    try:
        return tuple(loaded.document for loaded in catalog.load([resources_dir() / "documents"]).documents)
    except ContentError:
        return ()


def _counts(loaded: Catalog) -> Mapping[str, int]:
    return {
        "documents": len(loaded.documents),
        "banks": len(loaded.banks),
        "questions": sum(len(each.bank.questions) for each in loaded.banks),
        "rulesets": len(loaded.rulesets),
    }


@contextmanager
def _library(open_backend: _Open, data_dir: Path | None, *, is_rehearsal: bool) -> Iterator[LibraryService]:
    """The library; for a rehearsal where nothing is stored yet one of its own, so that nothing is stored then."""
    backend = open_backend(data_dir)
    with ExitStack() as stack:
        if is_rehearsal and not backend.database.exists():
            backend = open_backend(Path(stack.enter_context(TemporaryDirectory())))
        yield stack.enter_context(backend.library())


def _say_import(report: ImportReport, *, is_rehearsal: bool) -> None:
    for file in report.files:
        counts = f"新增 {file.added}，改动 {file.changed}，撤下 {file.retired}，不变 {file.unchanged}"
        say(f"{file.path}：{file.id}：{counts}")
    if report.lost:
        say(f"因原文变动而撤下的题：{'、'.join(report.lost)}")
    if is_rehearsal:
        say("以上只是预演，什么都没有改。")
    elif not report.files:
        say("没有可以导入的文件或题库。")
