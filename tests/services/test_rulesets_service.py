"""The shelf of rule sets on real files: what cannot be read is left out and said, what is written is read again."""

from pathlib import Path

import pytest

from mbjg_desktop.data_files import resources_dir
from mbjg_desktop.domain.errors import ContentError, NotFound
from mbjg_desktop.domain.ids import RuleSetId
from mbjg_desktop.domain.ruleset import RuleSet
from mbjg_desktop.services.rulesets import Draft
from mbjg_desktop.services.rulesets_service import RuleSetsService

SHIPPED = ("practice", "mock", "contest", "sprint", "flawless", "daily", "lookback")
CONTEST = RuleSetId("contest")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "rules"


@pytest.fixture
def rulesets(own: Path) -> RuleSetsService:
    return opened(own)


def opened(own: Path) -> RuleSetsService:
    return RuleSetsService(resources_dir() / "rules", own, resources_dir() / "schema" / "ruleset-1.json")


def ids(rulesets: RuleSetsService) -> tuple[str, ...]:
    return tuple(ruleset.id for ruleset in rulesets.all())


def changed(draft: Draft, **values: object) -> Draft:
    return dict(draft) | values


def test_the_shipped_ones_stand_in_their_order(rulesets: RuleSetsService) -> None:
    assert ids(rulesets) == SHIPPED
    assert not any(item.is_own for item in rulesets.shelf().items)


def test_a_copy_is_saved_under_its_own_name_and_stands_last(rulesets: RuleSetsService, own: Path) -> None:
    told: list[tuple[RuleSet, ...]] = []
    rulesets.tell(told.append)
    saved = rulesets.save(rulesets.copy(CONTEST, "处里的竞赛"))
    assert saved.id == "contest-2"
    assert saved.name == {"zh-Hans": "处里的竞赛"}
    assert ids(rulesets) == (*SHIPPED, "contest-2")
    assert told == [rulesets.all()]
    assert ids(opened(own)) == (*SHIPPED, "contest-2")
    assert (own / "contest-2.yaml").read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=file:")
    assert rulesets.copy(RuleSetId("contest-2"), "又一份")["id"] == "contest-3"


def test_saving_again_rewrites_the_same_file(rulesets: RuleSetsService, own: Path) -> None:
    rulesets.save(rulesets.copy(CONTEST, "甲"))
    own.joinpath("contest-2.yaml").rename(own / "甲.yaml")
    rulesets.reload()
    rulesets.save(changed(rulesets.draft(RuleSetId("contest-2")), name={"zh-Hans": "乙"}))
    assert [file.name for file in own.iterdir()] == ["甲.yaml"]
    assert rulesets.all()[-1].name == {"zh-Hans": "乙"}


def test_saving_keeps_comments_and_the_order_of_kinds(rulesets: RuleSetsService, own: Path) -> None:
    saved = rulesets.save(rulesets.copy(CONTEST, "甲"))
    file = own / f"{saved.id}.yaml"
    text = file.read_text(encoding="utf-8")
    by_kind = "  by_kind:\n    single_choice: 8\n    multiple_choice: 4\n    true_false: 4\n    cloze: 4\n"
    written = (
        text.replace(by_kind, "  # 填空放在最前\n  by_kind: {cloze: 4, single_choice: 8}  # 共十二题\n") + "# 完\n"
    )
    file.write_text(written, encoding="utf-8")
    rulesets.reload()
    rulesets.save(changed(rulesets.draft(saved.id), place="9"))
    again = file.read_text(encoding="utf-8")
    assert "  # 填空放在最前\n  by_kind:  # 共十二题\n    cloze: 4\n    single_choice: 8\n" in again
    assert again.endswith("\n# 完\n")
    assert again.count("#") == 4


def test_a_draft_that_cannot_be_used_is_not_written(rulesets: RuleSetsService, own: Path) -> None:
    draft = changed(rulesets.copy(CONTEST, "甲"), clock={"whole": "20x"}, feedback="")
    checked = rulesets.check(draft)
    assert checked.ruleset is None
    assert {problem.field for problem in checked.problems} == {"clock.whole", "feedback"}
    with pytest.raises(ContentError):
        rulesets.save(draft)
    assert not own.exists()


def test_a_shipped_one_is_neither_overwritten_nor_thrown_away(rulesets: RuleSetsService, own: Path) -> None:
    with pytest.raises(ContentError) as caught:
        rulesets.save(rulesets.draft(CONTEST))
    assert [problem.code for problem in caught.value.problems] == ["duplicate_id"]
    with pytest.raises(NotFound):
        rulesets.delete(CONTEST)
    assert not own.exists()
    assert ids(rulesets) == SHIPPED


def test_what_is_thrown_away_is_gone(rulesets: RuleSetsService, own: Path) -> None:
    saved = rulesets.save(rulesets.copy(CONTEST, "甲"))
    rulesets.delete(saved.id)
    assert ids(rulesets) == ids(opened(own)) == SHIPPED
    with pytest.raises(NotFound):
        rulesets.draft(saved.id)


def test_bad_files_are_left_out_and_said(rulesets: RuleSetsService, own: Path) -> None:
    rulesets.save(rulesets.copy(CONTEST, "甲"))
    text = (own / "contest-2.yaml").read_text(encoding="utf-8")
    (own / "a-twin.yaml").write_text(text.replace("contest-2", "contest"), encoding="utf-8")
    (own / "b-broken.yaml").write_text(text.replace("points:", "point:"), encoding="utf-8")
    (own / "c-garbage.yaml").write_bytes(b"\xff\xfe\x00")
    (own / "d-bank.yaml").write_text("format: mbjg-edits/1\nedits: []\n", encoding="utf-8")
    (own / "readme.txt").write_text("不是赛制", encoding="utf-8")
    shelf = opened(own).shelf()
    assert [item.ruleset.id for item in shelf.items] == [*SHIPPED, "contest-2"]
    assert {Path(problem.file).name for problem in shelf.problems} == {
        "a-twin.yaml",
        "b-broken.yaml",
        "c-garbage.yaml",
        "d-bank.yaml",
    }
    broken = [str(problem) for problem in shelf.problems if "b-broken" in problem.file]
    assert any(":marking.point:" in line.replace(" ", "") for line in broken)


def test_a_file_put_there_is_found_when_looked_for(rulesets: RuleSetsService, own: Path) -> None:
    rulesets.save(rulesets.copy(CONTEST, "甲"))
    text = (own / "contest-2.yaml").read_text(encoding="utf-8")
    (own / "mine.yml").write_text(text.replace("contest-2", "mine"), encoding="utf-8")
    assert ids(rulesets) == (*SHIPPED, "contest-2")
    assert [item.ruleset.id for item in rulesets.reload().items] == [*SHIPPED, "contest-2", "mine"]


def test_a_new_one_never_overwrites_a_file_that_cannot_be_read(rulesets: RuleSetsService, own: Path) -> None:
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text("不能读", encoding="utf-8")
    rulesets.save(changed(rulesets.draft(CONTEST), id="mine"))
    assert (own / "mine.yaml").read_text(encoding="utf-8") == "不能读"
    assert set(ids(rulesets)) == {*SHIPPED, "mine"}
