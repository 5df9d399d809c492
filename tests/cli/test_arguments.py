import pytest

from mbjg_desktop.cli.arguments import parser
from tests.cli.ran import Run


@pytest.mark.parametrize(
    "arguments",
    [["nope"], ["check"], ["import"], ["backup"], ["backup", "restore"], ["tour"], ["doctor", "x"], ["--nope"]],
)
def test_wrong_usage_ends_with_2(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "用法：mbjg-desktop" in ran.err


def test_every_command_has_a_help_page(run: Run) -> None:
    for command in ("clean", "check", "import", "backup", "doctor", "tour"):
        assert run(command, "--help").code == 0
    assert "命令" in parser().format_help()


@pytest.mark.parametrize("arguments", [["--size", "big"], ["--size", "0x0"], ["--text", "0"], ["--text", "large"]])
def test_a_tour_of_no_size_is_wrong_usage(run: Run, arguments: list[str]) -> None:
    assert run("tour", "--out", "pictures", *arguments).code == 2


def test_the_size_of_a_tour() -> None:
    assert parser().parse_args(["tour", "--out", "x", "--size", "1024x640", "--text", "200"]).size == (1024, 640)


def test_nothing_is_said_in_english(run: Run) -> None:
    for command in ((), ("clean",), ("backup",), ("backup", "restore"), ("tour",)):
        told = run(*command, "--help").out
        assert "用法：mbjg-desktop" in told
        assert not [word for word in ("usage", "options", "arguments", "show this", "positional") if word in told]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nope",), "没有 'nope'（可用 "),
        (("check",), "缺少 PATH"),
        (("tour", "--out"), "--out: 后面要写一个值"),
        (("tour", "--out", "x", "--size", "3"), "应写成 1280x800 这样"),
        (("check", "x", "--nope"), "不认识 --nope"),
        (("check", "x", "--json=1"), "--json: 不要值，却写了 '1'"),
    ],
)
def test_what_is_wrong_is_said_in_chinese(run: Run, arguments: tuple[str, ...], said: str) -> None:
    last = run(*arguments).err.splitlines()[-1]
    assert said in last
    assert "argument" not in last
