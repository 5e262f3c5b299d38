"""What `build.py explain` says of a page, and that it says what a build then does."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import NOW, SETTINGS, Site, read_tree

from tests.test_pictures import photo, taken_at_sea
from warta import page_explanation, pipeline
from warta.errors import Problem
from warta.page_explanation import explain_page

RELEASE = "2020/02/03/kedua/"
CURRENT = "it is current"


def explained(site: Site, address: str, status: int = 0) -> tuple[dict[str, list[str]], list[Problem]]:
    """What is told of a page, by its label; the lines below one that are indented belong to it."""
    out = io.StringIO()
    found, problems = explain_page(site.places, address, out, NOW)
    assert found == status, problems
    told: dict[str, list[str]] = {}
    label = ""
    for line in out.getvalue().splitlines():
        label = line[:10].strip() or label
        told.setdefault(label, []).append(line[10:])
    return told, problems


def reasons(site: Site, address: str = RELEASE) -> set[str]:
    """Why the page would be rendered; nothing where it is current."""
    first, *others = explained(site, address)[0]["state"]
    return set() if first == CURRENT else set(others)


def predicted(site: Site) -> set[str]:
    """Every page of the output, or that will be there, that is said to be rendered."""
    paths = {f"{path}" for path in read_tree(site.places.output) if not path.startswith("assets/")}
    return {path for path in paths if reasons(site, path)}


@pytest.fixture
def built(bare_site: Site) -> Site:
    """The small archive, built."""
    bare_site.release("2020/kedua.md", title="Rilis kedua", date="2020-02-03", summary="S.", tags=["panen"])
    bare_site.build()
    return bare_site


def copy_of_layout(site: Site, name: str) -> Callable[[str], Path]:
    """Writes the project's layout `name` into the archive, with an addition."""
    text = (site.places.project / "layouts" / name).read_text("utf-8")
    return lambda addition: site.write(f"layouts/{name}", text + addition)


def test_a_current_page_is_said_to_be_current_and_made_of_its_files_and_inputs(built: Site) -> None:
    told, problems = explained(built, RELEASE)
    assert problems == []
    assert told["page"] == ["output/2020/02/03/kedua/index.html"]
    assert told["content"] == ["content/releases/2020/kedua.md"]
    assert told["layout"] == ["layouts/release.html"]
    assert told["made of"] == ["itself"]
    around = "agency_earlier, agency_later"
    assert told["inputs"] == [
        f"{around}, attachments, body, earlier, later, page, related, release, standing"
    ]
    assert told["site"] == ["has_undated, pages, title"]
    assert told["assets"] == ["a.css"]
    assert "home" in told["texts"][0].split(", ")
    assert told["state"] == [CURRENT]
    assert told["last time"] == ["it was new"]


def test_pages_that_no_layout_makes_are_told_too(built: Site) -> None:
    assert explained(built, "feed.xml")[0]["made by"] == ["the program (feed)"]
    attached = explained(built, "2020/02/04/ketiga/data.csv")[0]
    assert attached["copy of"] == ["content/releases/2020/data.csv"]
    assert attached["content"] == ["content/releases/2020/ketiga.md"]
    built.write("content/releases/2020/data.csv", "a,b\n3,4\n")
    assert reasons(built, "2020/02/04/ketiga/data.csv") == {"input digest"}


def test_copies_of_a_picture_say_what_they_are(bare_site: Site) -> None:
    bare_site.release("2020/a.md", "![Perahu](a.jpg)")
    bare_site.write("content/releases/2020/a.jpg", photo(600, 400, exif=taken_at_sea()))
    bare_site.build()
    source = "content/releases/2020/a.jpg"
    whole = explained(bare_site, "2020/01/02/a/a.jpg")[0]
    assert whole["copy of"] == [f"{source}, without where it was taken"]
    copy = explained(bare_site, "2020/01/02/a/a.jpg.480.webp")[0]
    assert copy["copy of"] == [f"{source}, 480 pixels wide"]
    assert copy["state"] == [CURRENT]


def test_explaining_writes_nothing(built: Site) -> None:
    built.release("2020/kedua.md", "Lain.", title="Lain", date="2020-02-03", tags=["baru"])
    before = read_tree(built.root)
    assert reasons(built)
    assert read_tree(built.root) == before


def edit_text(site: Site) -> None:
    site.release(
        "2020/kedua.md", "Isi lain.", title="Rilis kedua", date="2020-02-03", summary="S.", tags=["panen"]
    )


def edit_title(site: Site) -> None:
    site.release("2020/kedua.md", title="Judul lain", date="2020-02-03", summary="S.", tags=["panen"])


def rename_tag(site: Site) -> None:
    site.write("content/tags.yml", "panen:\n  label: Panen raya\n")


def rename_archive(site: Site) -> None:
    site.write("site.yml", SETTINGS.replace("Arsip Uji", "Nama lain"))


def edit_asset(site: Site) -> None:
    site.write("assets/a.css", "b { order: 1 }\n")


def edit_words(site: Site) -> None:
    site.write("layouts/text/id.yml", "home: Rumah\n")


def edit_layout(site: Site) -> None:
    copy_of_layout(site, "release.html")("!")


def edit_partial(site: Site) -> None:
    copy_of_layout(site, "partials/entry.html")("!")


def add_embargoed(site: Site) -> None:
    site.release("2022/baru.md", title="Baru", date="2022-01-01", embargo="2030-01-01T00:00:00+07:00")


@pytest.mark.parametrize(
    ("change", "address", "named"),
    [
        (edit_text, RELEASE, {"input body"}),
        (edit_text, "2020/02/04/ketiga/", set()),
        (edit_title, RELEASE, {"input page", "input release"}),
        (edit_title, "2020/02/04/ketiga/", {"input earlier"}),
        (edit_title, "2019/05/01/pertama/", {"input later"}),
        (edit_title, "2020/02/", {"input groups"}),
        (edit_title, "2019/", set()),
        (rename_tag, RELEASE, {"input release"}),
        (rename_tag, "tags/", {"input letters", "input by_use"}),
        (rename_archive, RELEASE, {"site.title"}),
        (rename_archive, "feed.xml", {"input title"}),
        (edit_asset, "404.html", {"assets/a.css"}),
        (edit_words, "tentang/", {"text home", "input page"}),
        (edit_layout, RELEASE, {"layouts/release.html"}),
        (edit_layout, "2020/", set()),
        (edit_partial, "2020/", {"layouts/partials/entry.html"}),
        (edit_partial, RELEASE, set()),
        (add_embargoed, "", set()),
    ],
)
def test_the_input_that_changed_is_named_and_afterwards_remembered(
    built: Site, change: Callable[[Site], None], address: str, named: set[str]
) -> None:
    before = explained(built, address)[0]["last time"]
    change(built)
    assert reasons(built, address) == named
    built.build()
    assert reasons(built, address) == set()
    after = explained(built, address)[0]["last time"]
    assert after == before if not named else set(after[0].split("; ")) == named


@pytest.mark.parametrize(
    "change",
    [edit_text, edit_title, rename_tag, rename_archive, edit_words, edit_layout, edit_partial],
)
def test_a_build_renders_just_the_pages_that_are_said_to_be_rendered(
    built: Site, change: Callable[[Site], None]
) -> None:
    assert predicted(built) == set()
    change(built)
    expected = predicted(built)
    added = len(read_tree(built.places.output))
    result = built.build()
    assert len(read_tree(built.places.output)) == added, "the change is to bring no page and take none"
    assert result.counts.rendered == len(expected) > 0


def test_another_program_is_a_reason(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (page_explanation, pipeline):
        monkeypatch.setattr(module, "program_digest", lambda: "another")
    assert reasons(built) == {"the program itself, or a library that shapes its output"}


def test_an_output_file_that_others_changed_is_a_reason(built: Site) -> None:
    page = built.places.output / RELEASE / "index.html"
    page.write_text("rusak", encoding="utf-8")
    assert reasons(built) == {f"output/{RELEASE}index.html was changed by something else"}
    page.unlink()
    assert reasons(built) == {f"output/{RELEASE}index.html is gone"}


def test_a_page_that_was_never_published_is_said_to_be_new(bare_site: Site) -> None:
    assert reasons(bare_site) == {"it has not been published yet"}
    assert not bare_site.places.state.exists()
    bare_site.build()
    bare_site.release("2023/baru.md", title="Baru", date="2023-01-01")
    assert reasons(bare_site, "2023/01/01/baru/") == {"it has not been published yet"}


@pytest.mark.parametrize(
    "address",
    [
        "2020/02/03/kedua/",
        "/2020/02/03/kedua",
        "/2020/02/03/kedua/index.html",
        "output/2020/02/03/kedua/index.html",
        "https://arsip.example/uji/2020/02/03/kedua/#isi",
        "/2020/02/03/k%65dua/?x=1",
        "content/releases/2020/kedua.md",
    ],
)
def test_an_address_may_be_written_in_many_ways(built: Site, address: str) -> None:
    assert explained(built, address)[0]["page"] == ["output/2020/02/03/kedua/index.html"]


def test_the_nearest_addresses_are_proposed_for_one_that_is_not_there(built: Site) -> None:
    _, problems = explained(built, "/2020/02/03/keduaa/", status=1)
    assert [problem.message for problem in problems] == ["no page of the archive has this address"]
    assert "/2020/02/03/kedua/" in problems[0].hint
    _, problems = explained(built, "/qqqqqqqqq", status=1)
    assert problems[0].hint == "the archive's home page leads to all"


def test_a_page_that_nothing_makes_any_more_is_said_to_be_removed(built: Site) -> None:
    (built.places.releases / "2020/kedua.md").unlink()
    told, _ = explained(built, RELEASE)
    assert told["page"] == [f"output/{RELEASE}index.html"]
    assert told["state"] == ["it would be removed: nothing in the archive makes it any more"]
    built.build()
    assert explained(built, RELEASE, status=1)[1]


def test_an_asset_may_be_named_by_its_own_file(built: Site) -> None:
    told, _ = explained(built, "assets/a.css")
    assert [path.partition(".")[0] for path in told["page"]] == ["output/assets/a"]


def test_of_a_layout_file_the_pages_that_are_made_of_it_are_counted(built: Site) -> None:
    change = copy_of_layout(built, "partials/entry.html")
    change("{# satu #}")
    built.build()
    told, _ = explained(built, "layouts/partials/entry.html")
    assert told["file"] == ["layouts/partials/entry.html"]
    counts = {line.partition(":")[0].rpartition("/")[2]: int(line.split()[-2]) for line in told["part of"]}
    assert {"home.html", "listing.html"} <= counts.keys()
    assert "release.html" not in counts
    change("{# dua #}")
    assert sum(counts.values()) == len(predicted(built))


def test_a_release_that_is_held_back_has_no_page(built: Site) -> None:
    built.release("2024/rahasia.md", title="Rahasia", date="2024-01-01", embargo="2099-01-01T00:00:00+07:00")
    for address in ("/2024/01/01/rahasia/", "content/releases/2024/rahasia.md"):
        _, problems = explained(built, address, status=1)
        told = "content/releases/2024/rahasia.md: has no page: it is held back (embargo)"
        assert [str(problem) for problem in problems] == [told]


def test_errors_that_stop_publishing_are_told(built: Site) -> None:
    built.release("2020/rusak.md", title=None)
    assert explained(built, RELEASE)[0]["errors"] == [
        "the archive cannot be published for 1; `check` tells them"
    ]


def test_settings_that_cannot_be_used_and_folders_that_are_none(built: Site, tmp_path: Path) -> None:
    built.write("site.yml", "language: [\n")
    assert explained(built, RELEASE, status=2)[1][0].path == "site.yml"
    empty = Site(tmp_path / "kosong", built.places.project)
    empty.root.mkdir()
    assert explained(empty, "/", status=2)[1]
