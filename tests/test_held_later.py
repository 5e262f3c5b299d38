"""Releases that their source holds back after they were published: nothing of them stays public."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Site
from raw_archive import TEXT, Archive, statuses

from warta.errors import Severity
from warta.frontmatter import parse, split
from warta.held_later import is_held_later
from warta.intake.posts.post_inherited import Inherited
from warta.intake.posts.post_site import Site as SiteOfPosts
from warta.provenance import is_untouched
from warta.rawfile import RawFile

FUTURE = "2090-01-01T00:00:00+07:00"


def post(title: str = "Rakit Diperbaiki", more: str = "", text: str = TEXT) -> str:
    return f"---\ntitle: {title}\ndate: 2020-10-01\n{more}---\n{text}\n"


def item(status: str = "publish", more: str = "", title: str = "Rakit Diperbaiki") -> str:
    return (
        f"<item><title>{title}</title><wp:post_id>7</wp:post_id><wp:post_name>rakit</wp:post_name>"
        "<wp:post_type>post</wp:post_type><wp:post_date>2020-10-01 08:00:00</wp:post_date>"
        f"<wp:status>{status}</wp:status>{more}<content:encoded><![CDATA[<p>{TEXT}</p>]]></content:encoded></item>"
    )


def export(*items: str) -> str:
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Balai Rakit</title>'
        f"<wp:wxr_version>1.2</wp:wxr_version>{''.join(items)}</channel></rss>"
    )


HUGO = {"situs/hugo.toml": 'title = "Balai Rakit"\n', "situs/content/berita/a.md": post()}
JEKYLL = {"situs/_config.yml": "title: Balai Rakit\n", "situs/_posts/2020-10-01-a.md": post()}
ELEVENTY = {"situs/eleventy.config.js": "export default {}\n", "situs/posts/a.md": post()}
WORDPRESS = {"wp.xml": export(item())}

# What was there, what comes in its place (None: is gone), and in which words it is told.
CASES = {
    "draft": (HUGO, {"situs/content/berita/a.md": post(more="draft: true\n")}, "`draft: true` in its front"),
    "expiry": (
        HUGO,
        {"situs/content/berita/a.md": post(more="expiryDate: 2021-01-01\n")},
        "not shown it since 2021-01-01",
    ),
    "date to come": (
        HUGO,
        {"situs/content/berita/a.md": post(more=f"publishDate: {FUTURE}\n")},
        "embargo until 2090-01-01",
    ),
    "private": (WORDPRESS, {"wp.xml": export(item("private"))}, "it was private"),
    "password": (
        WORDPRESS,
        {"wp.xml": export(item(more="<wp:post_password>x</wp:post_password>"))},
        "it had a password",
    ),
    "trash": (WORDPRESS, {"wp.xml": export(item("trash"))}, "is in the trash"),
    "cascade": (
        HUGO,
        {"situs/content/berita/_index.md": "---\ntitle: B\ncascade:\n  draft: true\n---\n"},
        "`draft: true` in its front",
    ),
    "cascade of a date": (
        HUGO,
        {"situs/content/berita/_index.md": f"---\ntitle: B\ncascade:\n  publishDate: {FUTURE}\n---\n"},
        "embargo until 2090-01-01",
    ),
    "cascade of an end": (
        HUGO,
        {"situs/content/berita/_index.md": "---\ntitle: B\ncascade:\n  expiryDate: 2021-01-01\n---\n"},
        "not shown it since 2021-01-01",
    ),
    "ignoreFiles": (
        HUGO,
        {"situs/hugo.toml": 'title = "Balai Rakit"\nignoreFiles = ["a.md$"]\n'},
        "the settings of its site leave",
    ),
    "defaults": (
        JEKYLL,
        {
            "situs/_config.yml": "title: Balai Rakit\n"
            "defaults:\n  - scope: {path: ''}\n    values: {published: false}\n"
        },
        "`published: false` in its front",
    ),
    "exclude": (
        JEKYLL,
        {"situs/_config.yml": "title: Balai Rakit\nexclude: [_posts/2020-10-01-a.md]\n"},
        "the settings of its site leave",
    ),
    "ignored": (ELEVENTY, {"situs/.eleventyignore": "posts/a.md\n"}, "the settings of its site leave"),
    "drafts": (
        JEKYLL,
        {"situs/_posts/2020-10-01-a.md": None, "situs/_drafts/a.md": post()},
        "it lies in _drafts",
    ),
    "drafts, edited meanwhile": (
        JEKYLL,
        {"situs/_posts/2020-10-01-a.md": None, "situs/_drafts/a.md": post(text=f"{TEXT} Belum selesai.")},
        "it lies in _drafts",
    ),
    "held, without its title": (
        HUGO,
        {"situs/content/berita/a.md": "---\ndate: 2020-10-01\ndraft: true\n---\nSegera.\n"},
        "`draft: true` in its front",
    ),
}


def put(archive: Archive, files: dict[str, str | None]) -> None:
    for name, content in files.items():
        if content is None:
            (archive.places.inbox / name).unlink()
        else:
            archive.drop(name, content)


def markdown(archive: Archive) -> Path:
    (path,) = archive.places.releases.rglob("*.md")
    return path


def values(archive: Archive) -> dict:
    return dict(parse("x.md", split(markdown(archive).read_text("utf-8")).yaml)[0].values)


def is_public(archive: Archive) -> bool:
    found = values(archive)
    return not found.get("draft") and found.get("embargo", "") < "2080"


def published(tmp_path: Path, files: dict[str, str]) -> Archive:
    archive = Archive(tmp_path / "arsip")
    put(archive, dict(files))
    assert "converted" in statuses(archive.convert()).values()
    assert is_public(archive)
    return archive


@pytest.mark.parametrize(("before", "after", "words"), CASES.values(), ids=CASES)
def test_what_its_source_holds_later_is_held_where_nobody_edited_it(
    tmp_path: Path, before: dict, after: dict, words: str
) -> None:
    archive = published(tmp_path, before)
    title = values(archive)["title"]
    put(archive, after)
    (outcome,) = (found for found in archive.convert().values() if found.status == "reconverted")
    assert outcome.problem
    assert (outcome.problem.severity, words in outcome.problem.message) == (Severity.REVIEW, True)
    assert not is_public(archive)
    held = values(archive)
    assert (held["title"], held["tombstone"]) == (title, True)
    assert is_untouched(markdown(archive).read_bytes())
    bytes_held = markdown(archive).read_bytes()
    assert "reconverted" not in statuses(archive.convert()).values()
    assert {*statuses(archive.again(write=True)).values()} <= {"known", "left out", "reconverted"}
    assert not is_public(archive)
    if "Segera." not in str(after):  # that says less than what was public, and is all that the source has
        assert markdown(archive).read_bytes() == bytes_held


@pytest.mark.parametrize(("before", "after", "words"), CASES.values(), ids=CASES)
def test_a_file_that_somebody_edited_is_left_and_told_as_an_error(
    tmp_path: Path, before: dict, after: dict, words: str
) -> None:
    archive = published(tmp_path, before)
    path = markdown(archive)
    path.write_bytes(path.read_bytes() + b"\nCatatan.\n")
    data = path.read_bytes()
    put(archive, after)
    for _ in range(2):  # as long as nobody has decided
        (outcome,) = (found for found in archive.convert().values() if found.problem)
        assert path.read_bytes() == data
        assert outcome.problem
        assert outcome.problem.is_error
        assert words in outcome.problem.message
        assert f"write `draft: true` in {path.relative_to(archive.root).as_posix()}" in outcome.problem.hint
    for decided in (b"draft: true\n", b"draft: false\n"):
        path.write_bytes(data.replace(b"\ndate: 2020", b"\n" + decided + b"date: 2020"))
        assert path.read_bytes() != data
        problems = [found.problem for found in archive.convert().values() if found.problem]
        assert not any(problem.is_error for problem in problems)


@pytest.mark.parametrize(("before", "after"), [case[:2] for case in CASES.values()], ids=CASES)
def test_what_a_person_publishes_although_it_is_held_stays_public(
    tmp_path: Path, before: dict, after: dict
) -> None:
    archive = published(tmp_path, before)
    put(archive, after)
    archive.convert()
    path = markdown(archive)
    text = path.read_text("utf-8")
    if "\ndraft: true" not in text:
        return
    path.write_text(text.replace("\ndraft: true", ""), "utf-8")
    data = path.read_bytes()
    problems = [found.problem for found in archive.convert().values() if found.problem]
    if "trash" not in text:
        assert not any(problem.is_error for problem in problems)
    assert path.read_bytes() == data


def test_what_is_let_go_again_is_published_again(tmp_path: Path) -> None:
    archive = published(tmp_path, HUGO)
    put(archive, {"situs/content/berita/a.md": post(more="draft: true\n")})
    archive.convert()
    put(archive, {"situs/content/berita/a.md": post(text=f"{TEXT} Rakit itu baru.")})
    archive.convert()
    assert is_public(archive)
    assert "tombstone" not in values(archive)


def test_what_the_settings_hold_no_more_is_published_again_where_that_is_asked_for(tmp_path: Path) -> None:
    archive = published(tmp_path, HUGO)
    put(archive, CASES["cascade"][1])
    archive.convert()
    put(archive, {"situs/content/berita/_index.md": "---\ntitle: B\n---\n"})
    archive.convert()
    assert not is_public(archive)
    archive.again(write=True)
    assert is_public(archive)


def test_what_was_never_published_has_no_tombstone(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "arsip")
    put(archive, {**HUGO, "situs/content/berita/a.md": post(more="draft: true\n")})
    archive.convert()
    put(archive, {"situs/content/berita/a.md": post(more="draft: yes\n")})
    archive.convert()
    assert values(archive)["draft"] is True
    assert "tombstone" not in values(archive)


def test_a_copy_among_the_drafts_holds_nothing_while_the_post_is_there(tmp_path: Path) -> None:
    archive = published(tmp_path, JEKYLL)
    put(archive, {"situs/_drafts/a.md": post()})
    assert set(statuses(archive.convert()).values()) == {"known", "left out"}
    assert is_public(archive)


def test_a_draft_of_another_name_is_a_draft_of_its_own(tmp_path: Path) -> None:
    archive = published(tmp_path, JEKYLL)
    put(
        archive,
        {"situs/_posts/2020-10-01-a.md": None, "situs/_drafts/b.md": post("Lain", text=f"{TEXT} Lain.")},
    )
    archive.convert()
    assert len(list(archive.places.releases.rglob("*.md"))) == 2


def test_a_build_sees_that_a_hidden_file_of_settings_has_changed(bare_site: Site) -> None:
    for name, content in ELEVENTY.items():
        bare_site.write(f"content/inbox/{name}", content)
    bare_site.build()
    assert any(b"Rakit Diperbaiki" in data for data in bare_site.output().values())
    bare_site.write("content/inbox/situs/.eleventyignore", "posts/a.md\n")
    result = bare_site.build()
    assert not [problem for problem in result.problems if ".eleventyignore" in problem.path]
    assert not any(b"Rakit Diperbaiki" in data for data in bare_site.output().values())


def test_a_post_that_is_gone_stays(tmp_path: Path) -> None:
    archive = published(tmp_path, WORDPRESS)
    put(archive, {"wp.xml": export()})
    archive.convert()
    assert is_public(archive)


def test_settings_that_are_broken_take_nothing_out(tmp_path: Path) -> None:
    archive = published(tmp_path, HUGO)
    put(archive, {"situs/hugo.toml": "title = \n[cascade]\ndraft = true\n"})
    assert "refused" in statuses(archive.convert()).values()
    assert is_public(archive)


def test_posts_that_nothing_may_hold_are_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from warta import rawfiles

    archive = published(tmp_path, JEKYLL)
    put(
        archive,
        {"situs/_config.yml": "title: B\ndefaults:\n  - scope: {path: ''}\n    values: {layout: x}\n"},
    )
    read: list[str] = []
    checked_bytes = rawfiles._checked_bytes
    monkeypatch.setattr(
        rawfiles, "_checked_bytes", lambda raw: (read.append(raw.name), checked_bytes(raw))[1]
    )
    archive.convert()
    assert read == []


def test_a_missing_title_is_no_hold() -> None:
    before = {"title": "Rakit", "source": {}}
    assert not is_held_later(before, {"draft": True, "review": [{"field": "title", "reason": "none"}]})
    assert is_held_later(before, {"draft": True, "title": "Rakit"})


def test_an_item_of_an_export_is_held_by_no_folder(tmp_path: Path) -> None:
    from warta.held_later import may_hold

    rules = (Inherited({"draft": True}),)
    raw = RawFile(
        tmp_path, "content/inbox/drafts/x.xml#1", "drafts/x.xml#1", site=SiteOfPosts(defaults=rules)
    )
    assert may_hold(raw)
    assert not may_hold(RawFile(raw.path, raw.name, raw.source, span=(0, 1), site=raw.site))
