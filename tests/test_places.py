"""Where an archive's files lie, and how messages name them."""

from __future__ import annotations

from pathlib import Path

from warta.places import Places


def test_everything_of_an_archive_lies_below_its_root(tmp_path: Path) -> None:
    places = Places(tmp_path / "arsip", tmp_path / "proyek")
    assert places.settings == tmp_path / "arsip" / "site.yml"
    assert places.content == tmp_path / "arsip" / "content"
    assert places.inbox == tmp_path / "arsip" / "content" / "inbox"
    assert places.releases == tmp_path / "arsip" / "content" / "releases"
    assert places.output == tmp_path / "arsip" / "output"
    assert places.state == tmp_path / "arsip" / ".warta"


def test_a_preview_has_an_output_and_a_memory_of_its_own_and_nothing_else(
    tmp_path: Path,
) -> None:
    archive, preview = Places(tmp_path, tmp_path), Places(tmp_path, tmp_path, "all")
    assert preview.state == tmp_path / ".warta" / "preview" / "all"
    assert preview.output == preview.state / "output"
    assert preview.content == archive.content
    assert preview.archive_state == archive.state == archive.archive_state


def test_an_archive_s_own_folders_come_before_the_project_s_and_absent_ones_are_left_out(
    tmp_path: Path,
) -> None:
    root, project = tmp_path / "arsip", tmp_path / "proyek"
    for folder in (root / "layouts", project / "layouts", project / "assets"):
        folder.mkdir(parents=True)
    places = Places(root, project)
    assert places.layouts == (root / "layouts", project / "layouts")
    assert places.assets == (project / "assets",)


def test_the_project_s_own_archive_has_each_folder_once(tmp_path: Path) -> None:
    (tmp_path / "layouts").mkdir()
    assert Places(tmp_path, tmp_path).layouts == (tmp_path / "layouts",)


def test_a_file_is_named_from_the_archive_or_the_project_or_in_full(tmp_path: Path) -> None:
    places = Places(tmp_path / "arsip", tmp_path / "proyek")
    assert places.show(tmp_path / "arsip" / "content" / "x.md") == "content/x.md"
    assert places.show(tmp_path / "proyek" / "layouts" / "base.html") == "layouts/base.html"
    assert places.show(tmp_path / "lain" / "x.txt") == str(tmp_path / "lain" / "x.txt")


def test_an_archive_inside_the_project_names_files_from_itself(tmp_path: Path) -> None:
    places = Places(tmp_path / "arsip", tmp_path)
    assert places.show(tmp_path / "arsip" / "site.yml") == "site.yml"
    assert places.show(tmp_path / "layouts" / "base.html") == "layouts/base.html"


def test_a_folder_without_settings_and_content_is_no_archive(tmp_path: Path) -> None:
    problem = Places(tmp_path, tmp_path).problem()
    assert problem is not None
    assert str(problem) == (
        f"{tmp_path}: holds neither site.yml nor content/; "
        "name the folder of an archive with --site, or make content/ in it"
    )


def test_settings_or_content_make_a_folder_an_archive(tmp_path: Path) -> None:
    (tmp_path / "a" / "content").mkdir(parents=True)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "site.yml").touch()
    assert Places(tmp_path / "a", tmp_path).problem() is None
    assert Places(tmp_path / "b", tmp_path).problem() is None


def test_what_lies_in_the_archive_is_known_by_its_folder_also_behind_a_link(tmp_path: Path) -> None:
    places = Places(tmp_path / "arsip", tmp_path / "proyek")
    for folder in (places.content, tmp_path / "proyek" / "layouts", tmp_path / "proyek" / "assets"):
        folder.mkdir(parents=True)
    (tmp_path / "pintu").symlink_to(places.content)
    assert places.folder_around(tmp_path / "pintu" / "a.txt") == places.content
    assert places.folder_around(places.output / "2020" / "a.html") == places.output
    assert places.folder_around(tmp_path / "proyek" / "layouts" / "a.html") == tmp_path / "proyek" / "layouts"
    assert places.folder_around(tmp_path / "proyek" / "assets" / "a.css") == tmp_path / "proyek" / "assets"
    assert places.folder_around(tmp_path / "arsip" / "laporan.jsonl") is None
