"""What the command line says about things that went wrong."""

from collections.abc import Mapping
from typing import Final

from mbjg_desktop.domain.errors import ContentError, MbjgError, NotFound, Problem, StorageCode, StorageError

NEEDS_DISPLAY: Final = "没有可用的显示器，打不开窗口；要不用显示器看看各个界面，请运行 mbjg-desktop tour --out 文件夹。"
NEEDS_LIBRARIES: Final = "缺少系统库，打不开窗口：{names}"
INSTALL_THEM: Final = "请安装：{line}"

_PROBLEMS: Final[Mapping[str, str]] = {
    "alias": "不许用锚点或别名",
    "ambiguous_heading": "标题和提示句只能写一个",
    "ambiguous_pairs": "连线不唯一",
    "anchor_ambiguous": "依据不止一处",
    "anchor_block_unknown": "没有这一段",
    "anchor_not_found": "原文里找不到",
    "answer_impossible": "答案不可能答对",
    "bad_count": "数目不对",
    "bad_id": "标识不合规定",
    "bad_key": "键不合规定",
    "bad_value": "取值不对",
    "cloze_answer_not_in_anchor": "答案不在依据里",
    "cloze_blank_mismatch": "空与题干对不上",
    "control_character": "有看不见的字符",
    "document_unknown": "没有这份文件",
    "duplicate_id": "标识重复",
    "duplicate_key": "键重复",
    "empty": "是空的",
    "enemy_unknown": "没有这道题",
    "lead_not_opening": "不是第一段的开头",
    "missing": "缺少",
    "not_utf8": "不是 UTF-8 文字",
    "option_equal": "两项相同",
    "option_letter": "解析不能说选项的字母",
    "ordering_too_short": "环节太少",
    "second_document": "一个文件只能有一份",
    "syntax": "不是正确的 YAML",
    "tag": "不许用标签",
    "too_deep": "嵌套太深",
    "too_large": "太大",
    "unknown_key": "没有这个键",
    "unreadable": "读不了",
    "wrong_type": "类型不对",
}
_STORAGE: Final[Mapping[StorageCode, str]] = {
    StorageCode.NEWER_SCHEMA: "学习数据是更新的版本存的，这个版本不能打开：{path}",
    StorageCode.NOT_A_DATABASE: "这不是本程序的学习数据：{path}",
    StorageCode.DAMAGED: "学习数据已损坏：{path}。可以用 mbjg-desktop backup restore 换回备份。",
    StorageCode.LOCKED_BY_ANOTHER: "学习数据正被另一个程序使用（{detail}），请先关闭它。",
    StorageCode.DISK_FULL: "磁盘已满：{path}",
    StorageCode.NOT_WRITABLE: "写不了：{path}（文件夹在不在，有没有写入的权限？）",
    StorageCode.BACKUP_FAILED: "备份没有做成：{path}（{detail}）",
    StorageCode.FAILED: "读写学习数据时出错：{path}（{detail}）",
}
_WHAT: Final[Mapping[str, str]] = {"backup": "这份备份", "database": "学习数据"}


def sentences(error: MbjgError) -> tuple[str, ...]:
    """One line for each thing that is wrong."""
    match error:
        case ContentError(problems=problems):
            return tuple(map(problem_line, problems))
        case StorageError(code=code, path=path, detail=detail):
            return (_STORAGE[code].format(path=path, detail=detail or "?"),)
        case NotFound(what=what, id=id_):
            return (f"没有{_WHAT.get(what, what)}：{id_}",)
        case _:
            return (str(error),)


def problem_line(problem: Problem) -> str:
    """``file:line:column: field: what is wrong (what exactly, what is expected)``."""
    known = _PROBLEMS.get(problem.code)
    message = f"{known}（{problem.message}）" if known else problem.message
    return str(Problem(problem.file, problem.line, problem.column, problem.field, problem.code, message))
