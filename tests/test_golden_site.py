"""A small site and every byte of its output.

`WARTA_UPDATE_GOLDEN=1 pytest tests/test_golden_site.py` rewrites what is expected; read the diff.
The site brings its own layouts and texts, so a change of the project's is not a change here.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import NOW, PLAIN, Site, messages, read_tree

EXPECTED = PLAIN.parent / "expected"


@pytest.fixture
def golden(tmp_path: Path) -> Site:
    root = tmp_path / "emas"
    shutil.copytree(PLAIN, root)
    return Site(root, root)


def test_the_golden_site_comes_out_as_expected(golden: Site) -> None:
    assert golden.build().status == 0
    actual = golden.output()
    if os.environ.get("WARTA_UPDATE_GOLDEN"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        shutil.copytree(golden.places.output, EXPECTED)
    expected = read_tree(EXPECTED)
    assert sorted(actual) == sorted(expected)
    assert [path for path in expected if actual[path] != expected[path]] == []


def test_the_golden_site_has_two_warnings_and_nothing_else_to_tell(golden: Site) -> None:
    assert messages(golden.build()) == [
        "warning: content/releases/2020/panen-raya.md:16: arsiparis: is not a field that Warta knows;"
        " see the README for the fields",
        "warning: content/releases/undated/aturan.md:3: agency: 'Kantor Tak Dikenal' is in no registry;"
        " add it to content/agencies.yml, or correct the name",
    ]


def test_one_embargo_later_the_golden_site_has_one_release_more(golden: Site) -> None:
    later = datetime(2024, 6, 1, 5, tzinfo=UTC)
    golden.build(NOW)
    before = set(golden.output())
    golden.build(later)
    lists = {
        "2024/index.html",
        "2024/06/index.html",
        "2024/06/01/index.html",
        "agencies/kantor-nanti/index.html",
        "agencies/kantor-nanti/2024/index.html",
        "tags/nanti/index.html",
        "tags/nanti/2024/index.html",
    }
    assert set(golden.output()) - before == {
        "2024/06/01/nanti/index.html",
        "search/2024.js",
        *lists,
        *(f"en/{path}" for path in lists),
    }
    assert golden.output() == golden.clean_output(later)


def test_without_a_base_address_there_is_no_feed_and_no_sitemap(
    golden: Site, empty_site: Callable[..., Site]
) -> None:
    golden.write("site.yml", "title: Tanpa alamat\n")
    result = golden.build()
    assert result.status == 0
    assert not {"feed.xml", "sitemap.xml"} & set(golden.output())
    assert "feed.xml" not in golden.page("index.html")
    assert messages(result)[-1] == (
        "warning: site.yml: base_url is not set, so there is no feed, no sitemap and no permanent address;"
        " write the address at which the archive will be published"
    )
