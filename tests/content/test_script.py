from hypothesis import given
from hypothesis import strategies as st

from mbjg_desktop.content.script import particles_restored, to_simplified, to_traditional

_TEXT = st.text(st.characters(codec="utf-8") | st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=40)


def test_traditional_text_is_what_its_readers_write() -> None:
    assert to_traditional("为了让人民群众满意，在这里重点抓规范。") == "為了讓人民群眾滿意，在這裡重點抓規範。"


def test_words_decide_where_one_character_became_of_several() -> None:
    assert to_traditional("头发、发展、干部、干净") == "頭髮、發展、幹部、乾淨"


def test_a_word_is_not_torn_by_the_one_before_it() -> None:
    assert to_traditional("坚持好干部标准，若干部门的干部") == "堅持好幹部標準，若干部門的幹部"


def test_words_are_not_exchanged() -> None:
    assert to_traditional("鼠标和软件") == "鼠標和軟件"


def test_simplified_takes_any_traditional_form() -> None:
    assert to_simplified("為了、爲了、羣眾、裏、裡") == "为了、为了、群众、里、里"


def test_the_particle_comes_back_and_the_famous_stay() -> None:
    assert particles_restored("隨著、存在著、著名、顯著") == "隨着、存在着、著名、顯著"


def test_ranges_mean_the_same_in_both_scripts() -> None:
    text = "组织领导：抓紧抓好抓实"
    assert to_traditional(text)[5:11] == to_traditional(text[5:11]) == "抓緊抓好抓實"


@given(_TEXT)
def test_lengths_are_kept_both_ways(text: str) -> None:
    assert len(to_traditional(text)) == len(to_simplified(text)) == len(text)
