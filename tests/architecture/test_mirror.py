"""Every module has its tests at the mirrored path, and no tests outlive their module."""

from pathlib import PurePosixPath

MIRRORED = ("desktop", "db")
WITHOUT_TWIN = ("__init__.py", "__main__.py")


def needs_no_twin(path):
    return path.name in WITHOUT_TWIN or path.match("db/migrations/versions/*.py")


def twin_of(path):
    return PurePosixPath("tests") / path.parent / f"test_{path.name}"


def subjects_of(test_path):
    """List what a test file may be about: test_a_b.py tests a_b, or a's part named b."""
    folder = PurePosixPath(*test_path.parts[1:-1])
    words = test_path.stem.removeprefix("test_").split("_")
    for count in range(len(words), 0, -1):
        name = "_".join(words[:count])
        yield folder / f"{name}.py"
        yield folder / name / "__init__.py"


def test_every_module_has_a_test_file_at_the_mirrored_path(source_files, test_files):
    present = {source.path for source in test_files}
    missing = [
        str(twin_of(source.path))
        for source in source_files
        if not needs_no_twin(source.path) and twin_of(source.path) not in present
    ]
    assert missing == []


def test_every_mirrored_test_file_still_has_its_module(source_files, test_files):
    present = {source.path for source in source_files}
    orphans = [
        str(source.path)
        for source in test_files
        if source.path.name.startswith("test_")
        and source.path.parts[1] in MIRRORED
        and present.isdisjoint(subjects_of(source.path))
    ]
    assert orphans == []


def test_tests_are_not_packages(test_files):
    packages = [str(source.path) for source in test_files if source.path.name == "__init__.py"]
    assert packages == []
