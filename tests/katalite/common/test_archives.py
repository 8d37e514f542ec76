"""A version of sources changes with what is in them and what they are called, and with nothing else."""

from katalite.common.archives import source_version


def version_of(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return source_version(folder)


def test_equal_sources_have_one_version_wherever_they_lie(tmp_path):
    files = {"a.py": "1", "room/b.py": "2"}
    assert version_of(tmp_path / "here", files) == version_of(tmp_path / "there", files | {"notes.txt": "any"})


def test_another_text_or_another_name_is_another_version(tmp_path):
    made = [{"a.py": "1"}, {"a.py": "2"}, {"b.py": "1"}, {"room/a.py": "1"}, {"a.py": "1", "b.py": ""}]
    versions = {version_of(tmp_path / str(number), files) for number, files in enumerate(made)}
    assert len(versions) == len(made)
