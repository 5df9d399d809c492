import pytest

from mbjg_desktop.content.cleaning.pipeline import restored


def _text(raw: str) -> str:
    (line,), _ = restored(raw)
    return line.text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("<p>加强<strong>组织</strong>领导。</p>", "加强组织领导。"),
        ("模范。</strong>重点是", "模范。重点是"),
        ('<span style="color:red">红</span><br/>色', "红色"),
        ("<!-- 广告 -->正文", "正文"),
        ("&ldquo;任务书&rdquo;&nbsp;", "“任务书”"),
        ("甲&#12289;乙", "甲、乙"),
        ("\ufeff零\u200b宽\u2060字符", "零宽字符"),
    ],
)
def test_residue_goes(raw: str, clean: str) -> None:
    assert _text(raw) == clean


@pytest.mark.parametrize("text", ["若a<b且c>d，则成立", "<甲>与<乙>", "R&D投入，AT&T公司；", "List<String>类型"])
def test_text_stays(text: str) -> None:
    assert _text(text) == text
