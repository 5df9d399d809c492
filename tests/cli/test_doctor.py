from pathlib import Path

from tests.cli.ran import CONTENT, Run


def test_doctor_before_anything_is_stored(run: Run, tmp_path: Path) -> None:
    ran = run("doctor")
    assert (ran.code, ran.err) == (0, "")
    assert "学习数据：还没有" in ran.out
    assert run("doctor", "--json").json["integrity"] == "none"
    assert not (tmp_path / "data").exists()


def test_doctor_of_data_that_are_well(run: Run, content: Path) -> None:
    run("import", content)
    found = run("doctor", "--json").json
    assert found["integrity"] == "ok"
    assert found["schema_version"] == found["known_schema_version"]
    assert found["counts"] == {"documents": 1, "questions": 6, "attempts": 0, "mistakes": 0}
    assert found["packages"]["PySide6-Essentials"]
    assert found["fonts"]
    assert found["troubles"] == []


def test_doctor_of_data_that_are_not(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "study.db").write_bytes(b"no database at all" * 100)
    ran = run("doctor")
    assert ran.code == 1
    assert ran.err.startswith("这不是本程序的学习数据")
    assert run("doctor", "--json").json["integrity"] == "not_a_database"
    assert run("import", CONTENT / "document.yaml").code == 1
