"""The store: what is kept comes back, what cannot be read is thrown away, one build at a time."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.digests import digest_bytes, packed
from warta.errors import StoreBusyError, StoreSpoiledError
from warta.ledger import Published
from warta.store import _PAGE_SIZE, Store

TITLE, NOTHING = packed({"title": "Judul é"}), packed({})
PAGE = Published("2020/index.html", "key", "digest", "1 2 3 4")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / ".warta" / "store.sqlite3"


def keep(path: Path, value: str = "nilai") -> None:
    with Store(path) as store:
        store.set_meta("kunci", value)


def kept(path: Path) -> str | None:
    with Store(path) as store:
        return store.meta("kunci")


def run_sql(path: Path, statement: str) -> None:
    db = sqlite3.connect(path)
    db.execute(statement)
    db.commit()
    db.close()


def test_a_store_is_made_with_its_folder_where_there_is_none(path: Path) -> None:
    assert kept(path) is None
    assert path.is_file()


def test_a_form_of_usual_size_is_in_one_piece(path: Path) -> None:
    with Store(path) as store:
        store.add_record("release:1", TITLE, b"x" * 4_000, "", "")
    db = sqlite3.connect(path)
    page_size = db.execute("PRAGMA page_size").fetchone()[0]
    db.close()
    assert page_size > 4_000


def test_many_outlines_come_in_the_order_in_which_they_are_asked_for(path: Path) -> None:
    with Store(path) as store:
        for number in range(1_200):
            store.add_record(f"release:{number}", packed({"title": f"{number}"}), NOTHING, "", "")
        asked = [1_199 - number for number in range(1_200)] + [7, 7]
        found = store.outlines(f"release:{number}" for number in asked)
        assert [outline["title"] for outline in found] == [f"{number}" for number in asked]
        with pytest.raises(KeyError):
            list(store.outlines(["release:7", "release:gone"]))


def test_what_is_kept_comes_back_in_the_next_build(path: Path) -> None:
    with Store(path) as store:
        store.set_meta("kunci", "nilai 🗞")
        store.set_files([("content/a b.md", ("stat", "digest"))])
        record = {"values": {"title": "Judul é"}, "none": None}
        store.add_record("release:1", TITLE, packed(record), "", "")
        store.add_body(digest_bytes(b"<p>isi</p>"), "<p>isi</p>")
        store.set_good([("content/a.md", "release:1")], {"content/a.md": "teks"})
        store.ledger.put_page(PAGE)
        store.note_file("b.md", "stat", "digest")
    with Store(path) as store:
        assert store.meta("kunci") == "nilai 🗞"
        assert store.files() == {"content/a b.md": ("stat", "digest"), "b.md": ("stat", "digest")}
        assert store.digests() == {"release:1"}
        assert store.outline("release:1") == {"title": "Judul é"}
        assert store.record("release:1") == {"values": {"title": "Judul é"}, "none": None}
        assert store.body(digest_bytes(b"<p>isi</p>")) == "<p>isi</p>"
        assert store.good() == {"content/a.md": "release:1"}
        assert store.good_text("content/a.md") == "teks"
        assert store.ledger.has_pages()
        assert (store.ledger.page(PAGE.path), store.ledger.page("tiada")) == (PAGE, None)


def test_what_was_never_kept_is_not_there(path: Path) -> None:
    with Store(path) as store:
        assert store.meta("tiada") is None
        assert store.good_text("tiada") is None
        assert store.files() == store.good() == {}
        assert not store.ledger.has_pages()
        assert store.digests() == set()
        for read in (store.outline, store.record, store.body):
            with pytest.raises(KeyError, match="tiada"):
                read("tiada")


def test_a_value_can_be_replaced_and_removed(path: Path) -> None:
    keep(path, "satu")
    keep(path, "dua")
    assert kept(path) == "dua"
    with Store(path) as store:
        store.set_meta("kunci", None)
    assert kept(path) is None


@settings(deadline=None, max_examples=60)
@given(st.lists(st.dictionaries(st.text(max_size=3), st.sampled_from("xyz"), max_size=8), max_size=4))
def test_whatever_was_kept_before_exactly_what_is_given_is_kept(states: list[dict[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "store") as store:
        for state in states:
            printable = {name: value for name, value in state.items() if name.isprintable()}
            store.set_files((name, (value, value)) for name, value in sorted(printable.items()))
            store.set_good(sorted(printable.items()), {})
            assert store.files() == {name: (value, value) for name, value in printable.items()}
            assert store.good() == printable


def test_inputs_out_of_order_are_refused_since_rows_would_be_lost(path: Path) -> None:
    with Store(path) as store, pytest.raises(ValueError, match="a comes after b"):
        store.set_files([("b", ("1", "b")), ("a", ("1", "a"))])


def test_exactly_the_inputs_of_the_last_build_are_kept(path: Path) -> None:
    with Store(path) as store:
        store.set_files({"a": ("1", "a"), "b": ("1", "b"), "c": ("1", "c")}.items())
        store.set_files({"b": ("1", "b"), "c": ("2", "c"), "d": ("1", "d")}.items())
        assert store.files() == {"b": ("1", "b"), "c": ("2", "c"), "d": ("1", "d")}
        store.set_good([("a", "1"), ("b", "1")], {"a": "teks a", "b": "teks b"})
        store.set_good([("b", "1"), ("c", "2")], {"b": "teks b", "c": "teks c"})
        assert store.good() == {"b": "1", "c": "2"}
        assert [store.good_text(name) for name in "abc"] == [None, "teks b", "teks c"]


def test_parsed_forms_and_bodies_in_use_stay_and_the_others_go(path: Path) -> None:
    with Store(path) as store:
        for digest in "abc":
            store.add_record(f"release:{digest}", NOTHING, packed({"of": digest}), "", f"body of {digest}")
            store.add_body(f"body of {digest}", digest)
        store.set_files([("a.md", ("stat", "a"))])
        store.set_good([("b.md", "release:b")], {})
        store.forget_unused()
        assert store.digests() == {"release:a", "release:b"}
        assert store.record("release:a") == {"of": "a"}
        assert (store.body("body of a"), store.body("body of b")) == ("a", "b")
        assert (store.has_form("release:a"), store.has_form("release:c")) == (True, False)
        with pytest.raises(KeyError):
            store.body("body of c")
        store.forget_forms()
        assert store.digests() == set()
        with pytest.raises(KeyError):
            store.body("body of a")


def test_a_form_that_a_file_has_is_not_forgotten(path: Path) -> None:
    with Store(path) as store:
        for digest in "ab":
            store.add_record(digest, NOTHING, NOTHING, "kata", "")
        store.note_good("a.md", "a")
        assert store.of_text("kata") == {"a", "b"}
        store.forget_record("a")
        store.forget_record("b")
        assert store.of_text("kata") == store.digests() == {"a"}
        assert (store.good_form("a.md"), store.paths_of("a")) == ("a", ["a.md"])
        assert (store.good_form("b.md"), store.paths_of("b")) == (None, [])


def test_what_is_around_a_release_goes_with_its_file(path: Path) -> None:
    with Store(path) as store:
        store.note_good("a.md", "a")
        store.ledger.set_around("a.md", ["b.md"], [])
        assert store.ledger.around("a.md") == (["b.md"], [])
        store.set_good([], {})
        assert store.ledger.around("a.md") is None


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_build_that_fails_leaves_the_store_as_it_was(path: Path, failure: type[BaseException]) -> None:
    keep(path, "lama")

    def build() -> None:
        with Store(path) as store:
            store.set_meta("kunci", "baru")
            store.ledger.put_page(PAGE)
            raise failure

    with pytest.raises(failure):
        build()
    with Store(path) as store:
        assert store.meta("kunci") == "lama"
        assert not store.ledger.has_pages()


def test_a_second_build_is_kept_out_while_the_first_runs(path: Path) -> None:
    keep(path, "pertama")
    with Store(path):
        with pytest.raises(StoreBusyError) as caught:
            Store(path)
        assert str(caught.value) == ".warta: another build of this archive is running; wait for it to end"
    assert kept(path) == "pertama"


def test_a_second_build_is_kept_out_of_a_store_that_is_being_made(path: Path) -> None:
    with Store(path), pytest.raises(StoreBusyError):
        Store(path)


def no_database(path: Path) -> None:
    path.write_bytes(b"this is no database\n" * 500)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1500])


def another_version(path: Path) -> None:
    run_sql(path, "PRAGMA user_version = 999")


def an_older_version(path: Path) -> None:
    run_sql(path, "PRAGMA user_version = -1")


def a_table_is_missing(path: Path) -> None:
    run_sql(path, "DROP TABLE meta")


def another_database(path: Path) -> None:
    path.unlink()
    run_sql(path, "CREATE TABLE meta (x)")


@pytest.mark.parametrize(
    "spoil", [no_database, cut_short, another_version, an_older_version, a_table_is_missing, another_database]
)
def test_a_store_that_cannot_be_used_is_thrown_away(path: Path, spoil: Callable[[Path], None]) -> None:
    keep(path)
    spoil(path)
    assert kept(path) is None
    keep(path, "baru")
    assert kept(path) == "baru"


def test_an_empty_file_is_an_empty_store(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert kept(path) is None


def test_a_store_that_is_spoiled_inside_fails_one_build_and_is_thrown_away(path: Path) -> None:
    with Store(path) as store:
        store.set_files((f"content/{number:04}.md", ("stat", "digest" * 20)) for number in range(500))
    data = bytearray(path.read_bytes())
    behind = 2 * _PAGE_SIZE
    data[behind:] = b"\x5a" * (len(data) - behind)
    path.write_bytes(data)
    with pytest.raises(StoreSpoiledError), Store(path) as store:
        store.files()
    assert kept(path) is None
    with Store(path) as store:
        assert store.files() == {}


def test_a_form_that_is_not_what_was_kept_is_damage_that_throws_the_store_away(path: Path) -> None:
    with Store(path) as store:
        store.add_record("a", packed({"title": "garam"}), packed({"title": "garam"}), "", "")
        store.add_record("b", packed({}), packed({}), "", "")
    data = path.read_bytes()
    assert data.count(b"garam") == 2
    path.write_bytes(data.replace(b"garam", b"gaRam"))
    with Store(path) as store:
        assert store.outline("b") == {}
    with pytest.raises(StoreSpoiledError), Store(path) as store:
        store.outline("a")
    with Store(path) as store:
        assert store.digests() == set()
        store.add_body(digest_bytes(b"garam"), "gaRam")
        assert store.body(digest_bytes(b"garam")) == "gaRam"  # as it was just made
    with pytest.raises(StoreSpoiledError), Store(path) as store:
        store.body(digest_bytes(b"garam"))


def test_a_row_that_is_not_there_and_text_that_is_none_are_damage(path: Path) -> None:
    with pytest.raises(StoreSpoiledError), Store(path) as store:
        store.record("a")
    keep(path, "nilai")
    path.write_bytes(path.read_bytes().replace(b"nilai", b"ni\xffai"))
    with pytest.raises(StoreSpoiledError):
        kept(path)
    assert kept(path) is None


def test_a_mistake_in_a_build_does_not_throw_the_store_away(path: Path) -> None:
    keep(path)
    with pytest.raises(ValueError, match="mistake"), Store(path):
        raise ValueError("mistake")
    assert kept(path) == "nilai"


def test_a_store_that_cannot_be_opened_is_told_and_left_alone(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(OSError, match="unable to open database file"):
        Store(path)
    assert path.is_dir()
