"""What a store that is thrown away knew of the output is known to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Site, messages

from warta import store as stores
from warta.ledger import Published
from warta.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".warta" / "store.sqlite3"


def publish(path: Path, *names: str) -> None:
    with Store(path) as store:
        for name in names:
            store.ledger.put_page(Published(name, "kunci", "sidik", "stat", "dasar"))


def published(path: Path) -> list[Published | None]:
    with Store(path) as store:
        return [store.ledger.page(name) for name, _ in store.ledger.page_stats()]


@pytest.fixture
def upgrade(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "VERSION", stores.VERSION + 1)


def test_files_stay_known_to_another_version_but_not_what_they_were_made_of(
    path: Path, request: pytest.FixtureRequest
) -> None:
    publish(path, "a.html", "b.html")
    request.getfixturevalue("upgrade")
    assert published(path) == [Published(name, "", "sidik", "stat") for name in ("a.html", "b.html")]
    assert [file.name for file in path.parent.iterdir()] == ["store.sqlite3"]


def test_they_stay_known_where_the_first_build_of_that_version_fails_or_is_undone(
    path: Path, request: pytest.FixtureRequest
) -> None:
    publish(path, "a.html")
    request.getfixturevalue("upgrade")
    with pytest.raises(ValueError, match="mistake"), Store(path):
        raise ValueError("mistake")
    with Store(path) as store:
        store.undo()
    assert len(published(path)) == 1


def test_a_database_that_tells_nothing_of_files_hands_nothing_on(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"rusak" * 999)
    assert published(path) == []


def test_after_an_upgrade_nobody_is_alarmed_and_the_output_is_that_of_a_clean_build(
    site: Site, request: pytest.FixtureRequest
) -> None:
    site.write("assets/styles.css", "p { color: #111 }")
    site.build()
    request.getfixturevalue("upgrade")
    site.write("assets/styles.css", "p { color: #222 }")
    site.remove("content/releases/2019/pertama.md")
    assert messages(site.build()) == []
    upgraded = site.output()
    site.remove("output")
    site.remove(".warta")
    site.build()
    assert upgraded == site.output()
    assert not (site.root / ".warta" / "set-aside").exists()


def test_without_the_state_folder_assets_of_an_earlier_style_are_removed_all_the_same(site: Site) -> None:
    site.write("assets/styles.css", "p { color: #111 }")
    site.build()
    site.remove(".warta")
    site.write("assets/styles.css", "p { color: #222 }")
    assert messages(site.build()) == []
    assert len([name for name in site.output() if "/styles." in name]) == 1
