"""The file that `new` writes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import Site, messages, read_tree

from warta.authoring import new_release
from warta.checking import check
from warta.errors import ContentError, SettingsError
from warta.report import Options

# In Jakarta, seven hours on, it is 2024 already.
NEW_YEARS_EVE = datetime(2023, 12, 31, 18, tzinfo=UTC)


def made(site: Site, title: str = "Panen raya: garam “putih”") -> Path:
    return new_release(site.places, title, NEW_YEARS_EVE)


def test_a_new_release_is_a_draft_with_title_slug_and_the_date_where_the_archive_is(bare_site: Site) -> None:
    path = made(bare_site)
    assert path.relative_to(bare_site.root).as_posix() == "content/releases/2024/panen-raya-garam-putih.md"
    assert path.read_text("utf-8") == (
        "---\n"
        "title: 'Panen raya: garam “putih”'\n"
        "date: 2024-01-01\n"
        "agency:  # a key of content/agencies.yml\n"
        "language: id\n"
        "slug: panen-raya-garam-putih\n"
        "draft: true  # remove this line to publish\n"
        "---\n\n"
    )


def test_a_new_release_is_a_draft_that_check_and_build_accept_as_it_is(bare_site: Site) -> None:
    made(bare_site)
    assert messages(check(bare_site.places, Options(quiet=True))) == []
    result = bare_site.build()
    assert (result.status, result.held) == (
        0,
        [["content/releases/2024/panen-raya-garam-putih.md", "draft"]],
    )


def test_with_its_agency_and_without_the_draft_line_it_is_published(bare_site: Site) -> None:
    path = made(bare_site)
    text = path.read_text("utf-8").replace("draft: true  # remove this line to publish\n", "")
    path.write_text(text, "utf-8")
    assert messages(check(bare_site.places, Options(quiet=True))) == [
        "warning: content/releases/2024/panen-raya-garam-putih.md:4: agency: none is named, so no index of "
        "agencies has it; write its key, or set `agency` in site.yml and run `convert --again --yes`"
    ]
    path.write_text(text.replace("agency:  # a key of content/agencies.yml", "agency: garam"), "utf-8")
    assert messages(check(bare_site.places, Options(quiet=True))) == []
    assert bare_site.build().status == 0
    assert "2024/01/01/panen-raya-garam-putih/index.html" in bare_site.output()


@pytest.mark.parametrize(
    ("name", "content"),
    [("site.yml", "agency: garam\n"), ("content/agencies.yml", "garam:\n  name: Balai Garam\n")],
)
def test_the_agency_of_the_settings_or_the_only_one_of_the_archive_is_filled_in(
    bare_site: Site, name: str, content: str
) -> None:
    bare_site.write(name, content)
    assert "agency: garam\n" in made(bare_site).read_text("utf-8")


def test_a_file_that_is_there_is_never_overwritten(bare_site: Site) -> None:
    path = made(bare_site)
    path.write_text("tulisan orang", "utf-8")
    with pytest.raises(ContentError) as caught:
        made(bare_site)
    assert str(caught.value) == (
        "content/releases/2024/panen-raya-garam-putih.md: exists already; open it, or choose another title"
    )
    assert path.read_text("utf-8") == "tulisan orang"


@pytest.mark.parametrize("title", ["", "   ", "a\x1bb", "\udcff"])
def test_a_title_that_cannot_be_used_is_an_error_of_usage(bare_site: Site, title: str) -> None:
    before = read_tree(bare_site.root)
    with pytest.raises(SettingsError, match="the title is empty or not printable"):
        made(bare_site, title)
    assert read_tree(bare_site.root) == before


def test_settings_that_cannot_be_used_stop_it(bare_site: Site) -> None:
    bare_site.write("site.yml", "feed_entries: banyak\n")
    with pytest.raises(SettingsError, match="feed_entries"):
        made(bare_site)


def test_white_space_in_a_title_is_single_spaces_and_a_title_without_letters_has_a_slug(
    bare_site: Site,
) -> None:
    assert "title: Dua kata\n" in made(bare_site, " Dua\n\t kata ").read_text("utf-8")
    assert made(bare_site, "!!!").name == "rilis.md"
