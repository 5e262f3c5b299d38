from __future__ import annotations

import pytest

from warta.listings import is_listing


@pytest.mark.parametrize(
    "path",
    [
        "2020/index.html",
        "2020/02/index.html",
        "2020/02/03/index.html",
        "tags/x/index.html",
        "agencies/index.html",
    ],
)
def test_pages_of_dates_tags_and_agencies_are_lists(path: str) -> None:
    assert is_listing(path)


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "2020/02/03/rilis/index.html",
        "2020/rilis/index.html",
        "undated/x/index.html",
        "2020/02/a.csv",
        "lama/2020/index.html",
    ],
)
def test_releases_and_their_files_are_no_lists(path: str) -> None:
    assert not is_listing(path)
