"""Raw files whose name and bytes have both changed: what is followed and what is asked. Nothing leaks."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from conftest import Site
from raw_archive import LATER, TARGET, TEXT, Archive, raw, statuses

from warta.frontmatter import parse, split

TITLE = "Jembatan Rotan Dibuka"
# The same release with a slip mended; another one of the same title and day.
MENDED = f"{TEXT.replace('balai', 'balai desa')} Panjangnya empat puluh depa."
OTHER = (
    "Pedagang di tepi sungai mengeluhkan harga rotan yang naik, dan meminta agar pasar rakit dibuka"
    " tiap hari. Dinas menjawab bahwa hal itu akan dibicarakan dengan para kepala kampung pada bulan depan."
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive with one raw file that has been converted."""
    return Archive.converted(tmp_path / "arsip")


@pytest.fixture
def empty(empty_site: Callable[..., Site], bare_project: Path) -> Site:
    """A site without a release."""
    return empty_site(project=bare_project)


def replace(archive: Archive, files: dict[str, str | bytes], *, gone: str = "rilis.txt") -> None:
    """Take a raw file out of the inbox and put others there."""
    (archive.places.inbox / gone).unlink()
    for name, content in files.items():
        archive.drop(name, content)


def values_of(archive: Archive, target: str = TARGET) -> dict[str, Any]:
    return dict(parse("", split((archive.root / target).read_text("utf-8")).yaml)[0].values)


def hold(archive: Archive, field: str = "draft: true") -> bytes:
    """Hold the release as a person does."""
    path = archive.root / TARGET
    path.write_bytes(path.read_bytes().replace(b"\nslug:", f"\n{field}\nslug:".encode()))
    return path.read_bytes()


# What is surely the same


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("2019/rilis.txt", raw(text=MENDED)),  # moved
        ("2019/rilis.txt", raw(title="Jembatan Rotan Kini Terbuka")),  # moved, with another title
        ("jembatan.txt", raw(text=MENDED)),  # renamed: title, day and words are the same
    ],
)
def test_what_was_moved_and_changed_in_one_run_is_renewed_in_its_place(
    archive: Archive, name: str, content: str
) -> None:
    replace(archive, {name: content})
    (outcome,) = archive.convert().values()
    assert (outcome.status, outcome.target) == ("reconverted", TARGET)
    assert list(archive.files()) == ["2019/jembatan-rotan-dibuka.md"]
    assert values_of(archive)["source"]["file"] == name
    assert set(statuses(archive.convert()).values()) == {"known"}


def test_what_a_person_holds_stays_held(archive: Archive) -> None:
    held = hold(archive)
    replace(archive, {"2019/rilis.txt": raw(text=MENDED)})
    for _ in range(2):
        (outcome,) = archive.convert().values()
        assert outcome.status == "changed"
        assert str(outcome.problem).startswith(
            f"content/inbox/2019/rilis.txt: has changed since it became {TARGET}"
        )
        assert archive.files() == {"2019/jembatan-rotan-dibuka.md": held}


def test_a_file_whose_front_matter_somebody_broke_is_followed_too(archive: Archive) -> None:
    path = archive.root / TARGET
    path.write_bytes(path.read_bytes().replace(b"title: ", b"title: Rotan: "))
    replace(archive, {"2019/rilis.txt": raw(text=MENDED)})
    (outcome,) = archive.convert().values()
    assert (outcome.status, outcome.target) == ("changed", TARGET)


def test_names_exchanged_and_bytes_changed_in_one_run_are_followed(archive: Archive) -> None:
    other = raw("Pasar Rakit Pindah ke Hulu", "9 Mei 2019", OTHER)
    archive.drop("lain.txt", other)
    target = archive.convert()["lain.txt"].target
    archive.drop("rilis.txt", other.encode("utf-16"))
    archive.drop("lain.txt", raw().encode("utf-16"))
    outcomes = archive.convert()
    assert {name: outcome.target for name, outcome in outcomes.items()} == {
        "rilis.txt": target,
        "lain.txt": TARGET,
    }
    assert values_of(archive)["title"] == TITLE
    assert values_of(archive, target)["title"] == "Pasar Rakit Pindah ke Hulu"
    assert len(archive.files()) == 2
    assert set(statuses(archive.convert()).values()) == {"known"}


def test_an_archive_of_files_under_another_name_is_followed(archive: Archive) -> None:
    def packed(text: str) -> bytes:
        data = BytesIO()
        with zipfile.ZipFile(data, "w") as members:
            members.writestr("a/x.txt", raw("Rakit Diperbaiki Lagi", text=text))
        return data.getvalue()

    archive.drop("satu.zip", packed(OTHER))
    target = archive.convert()["x.txt"].target
    replace(archive, {"dua.zip": packed(f"{OTHER} Rapat itu terbuka.")}, gone="satu.zip")
    assert archive.convert()["x.txt"].target == target
    assert len(archive.files()) == 2


def test_of_two_that_are_surely_it_the_one_of_its_name_is_followed(archive: Archive) -> None:
    path = archive.drop("satu/lain.txt", raw(text=f"{TEXT} Rakit."))
    target = archive.convert()["lain.txt"].target
    path.unlink()
    replace(archive, {"dua/lain.txt": raw(text=MENDED)})
    (outcome,) = archive.convert().values()
    assert (outcome.status, outcome.target) == ("reconverted", target)


def test_of_two_that_are_surely_it_and_have_other_names_none_is_taken(archive: Archive) -> None:
    path = archive.drop("satu/lain.txt", raw(text=f"{TEXT} Rakit."))
    archive.convert()
    path.unlink()
    before = archive.files()
    replace(archive, {"dua/baru.txt": raw(text=MENDED)})
    (outcome,) = archive.convert().values()
    assert outcome.status == "converted"
    assert before.items() <= archive.files().items()


# What is only likely


def test_what_is_only_likely_is_kept_beside_it_and_told(archive: Archive) -> None:
    replace(archive, {"halaman.text": raw(text=MENDED)})  # another form, under another name
    (outcome,) = archive.convert().values()
    assert outcome.status == "converted"
    (note,) = (item for item in values_of(archive, outcome.target)["review"] if item["field"] == "source")
    assert note["reason"].startswith(
        f"is likely another form of {TARGET} (from rilis.txt); where it is, delete"
    )
    assert "draft" not in values_of(archive, outcome.target)
    assert set(statuses(archive.again()).values()) == {"known"}


@pytest.mark.parametrize(
    ("field", "how"),
    [
        ("draft: true", "held"),
        ("embargo: 2090-01-01T00:00:00+07:00", "held"),
        ("withdrawn: {reason: Keliru}", "withdrawn"),
    ],
)
def test_what_is_likely_held_is_held_until_a_person_says_otherwise(
    archive: Archive, field: str, how: str
) -> None:
    hold(archive, field)
    replace(archive, {"halaman.text": raw(text=OTHER)})  # of the same title and day
    (outcome,) = archive.convert().values()
    values = values_of(archive, outcome.target)
    assert (outcome.status, values["draft"]) == ("converted", True)
    reason = f"is likely another form of {TARGET}, which is {how}; remove `draft` to publish it"
    assert {"field": "draft", "reason": reason} in values["review"]
    archive.drop("halaman.text", raw(text=f"{OTHER} Rapat itu terbuka."))
    assert statuses(archive.convert()) == {"halaman.text": "reconverted"}
    assert values_of(archive, outcome.target)["draft"] is True
    archive.again(write=True)
    assert values_of(archive, outcome.target)["draft"] is True


def test_what_is_likely_public_and_is_held_now_is_an_error_until_a_person_decides(archive: Archive) -> None:
    before = archive.files()
    replace(archive, {"halaman.text": raw(title=f"[DRAFT] {TITLE}", text=MENDED)})
    for _ in range(2):
        (outcome,) = archive.convert().values()
        assert outcome.problem
        assert outcome.problem.is_error
        assert f"is likely another form of {TARGET}, which is public" in outcome.problem.message
        assert archive.files() == before
    hold(archive, "draft: false")
    (outcome,) = archive.convert().values()
    assert outcome.status == "converted"
    assert values_of(archive, outcome.target)["draft"] is True


def test_of_one_that_is_held_already_nothing_is_in_the_way_of_another_held_form(archive: Archive) -> None:
    hold(archive)
    replace(archive, {"halaman.text": raw(title=f"[DRAFT] {TITLE}", text=MENDED)})
    (outcome,) = archive.convert().values()
    values = values_of(archive, outcome.target)
    assert (outcome.status, outcome.problem, values["draft"]) == ("converted", None, True)
    assert [item["field"] for item in values["review"] if "likely" in item["reason"]] == ["source"]


@pytest.mark.parametrize(
    ("field", "how"),
    [
        ("draft: true", "held"),
        ("embargo: 2090-01-01T00:00:00+07:00", "held"),
        ("withdrawn: {reason: Keliru}", "withdrawn"),
    ],
)
def test_one_that_is_held_is_found_by_its_day_under_another_title(
    archive: Archive, field: str, how: str
) -> None:
    hold(archive, field)
    replace(archive, {"halaman.text": raw("Rotan Kini Terbuka bagi Warga", text=MENDED)})
    (outcome,) = archive.convert().values()
    values = values_of(archive, outcome.target)
    assert values["draft"] is True
    assert f", which is {how}; remove `draft`" in values["review"][0]["reason"]


def test_a_file_of_its_name_in_another_folder_with_another_day_is_only_likely_it(archive: Archive) -> None:
    before = archive.files()
    replace(archive, {"pekan-2/rilis.txt": raw(date="8 Juli 2019", text=MENDED)})
    (outcome,) = archive.convert().values()
    assert outcome.status == "converted"
    assert before.items() <= archive.files().items()
    reasons = [item["reason"] for item in values_of(archive, outcome.target)["review"]]
    assert any(reason.startswith(f"is likely another form of {TARGET} ") for reason in reasons)


def test_another_release_of_its_name_and_day_in_another_folder_takes_no_place(archive: Archive) -> None:
    before = archive.files()
    replace(archive, {"lain/rilis.txt": raw("Pasar Rakit Pindah ke Hulu", text=OTHER)})
    (outcome,) = archive.convert().values()
    assert outcome.status == "converted"
    assert before.items() <= archive.files().items()


@pytest.mark.parametrize(("before", "after"), [("1 Juli 2019", None), (None, "1 Juli 2019")])
def test_one_form_may_be_without_a_day(tmp_path: Path, before: str | None, after: str | None) -> None:
    archive = Archive(tmp_path / "arsip")
    archive.drop("rilis.txt", raw(date=before))
    target = archive.convert()["rilis.txt"].target
    replace(archive, {"halaman.text": raw(date=after, text=MENDED)})
    (outcome,) = archive.convert().values()
    reasons = [item["reason"] for item in values_of(archive, outcome.target)["review"]]
    assert any(reason.startswith(f"is likely another form of {target} ") for reason in reasons)


# What is another release


@pytest.mark.parametrize(
    "content",
    [
        raw("Jembatan Rotan Ditutup", "9 Mei 2020", OTHER),
        raw(date="8 Juli 2019", text=OTHER),  # a title that is used every week
        raw("Jembatan Bambu Dibuka"),  # a template
    ],
)
def test_another_release_under_another_name_is_one_of_its_own(archive: Archive, content: str) -> None:
    before = archive.files()
    replace(archive, {"pekan-ini.txt": content})
    (outcome,) = archive.convert().values()
    assert outcome.status == "converted"
    assert not any(item["field"] == "source" for item in values_of(archive, outcome.target).get("review", ()))
    assert before.items() <= archive.files().items()


def test_a_second_form_beside_the_first_takes_no_place(archive: Archive) -> None:
    before = archive.files()
    archive.drop("salinan/rilis.txt", raw(text=MENDED))
    assert "converted" in statuses(archive.convert()).values()
    assert before.items() <= archive.files().items()
    assert len(archive.files()) == 2


def test_the_order_of_reading_changes_nothing(tmp_path: Path) -> None:
    seen = set()
    for number, jobs in enumerate((1, 2)):
        made = Archive.converted(tmp_path / f"arsip{number}")
        replace(made, {f"{name}/rilis.txt": raw(text=f"{TEXT} {name}.") for name in ("baru", "anu")})
        made.convert(jobs=jobs)
        seen.add(tuple(made.files().items()))
    assert len(seen) == 1


# Exports of a site


def item(number: int, status: str = "publish", more: str = "", link: str = "") -> str:
    link = link or f"https://rakit.example/2020/10/0{number}/kabar-{number}/"
    return (
        f"<item><title>Kabar Rakit Nomor {number}</title><link>{link}</link><wp:post_id>{number}</wp:post_id>"
        f"<wp:post_name>kabar-{number}</wp:post_name><wp:post_type>post</wp:post_type>"
        f"<wp:post_date>2020-10-0{number} 08:00:00</wp:post_date><wp:status>{status}</wp:status>"
        f"<content:encoded><![CDATA[<p>Kabar {number}. {TEXT} {more}</p>]]></content:encoded></item>"
    )


def export(*items: str, url: str = "https://rakit.example") -> str:
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Dinas Jembatan</title>'
        f"<link>{url}</link><wp:wxr_version>1.2</wp:wxr_version>{''.join(items)}</channel></rss>"
    )


OLD, NEW = "situs.WordPress.2023-05-01.xml", "situs.WordPress.2024-05-01.xml"
BEFORE = export(*map(item, (1, 2, 3, 4)))
AFTER = export(
    item(1),
    item(2, "private"),
    item(3, more="Ralat: dua ratus orang.", link="https://rakit.example/kabar/ralat-3/"),
    item(4, "trash", link="https://rakit.example/?p=4"),
    item(5),
)


def public(site: Site) -> set[str]:
    """The slugs of the releases that are in the feed of data."""
    return {
        path.partition("kabar-")[2][0]
        for path, data in site.output().items()
        if "/kabar-" in path and TEXT[:40].encode() in data
    }


@pytest.fixture
def exported(empty: Site) -> Site:
    """A site whose old export was converted."""
    empty.write(f"content/inbox/{OLD}", BEFORE)
    assert empty.build().status == 0
    assert public(empty) == {"1", "2", "3", "4"}
    return empty


def test_a_new_export_in_the_place_of_the_old_holds_what_its_site_holds_now(exported: Site) -> None:
    exported.remove(f"content/inbox/{OLD}")
    exported.write(f"content/inbox/{NEW}", AFTER)
    result = exported.build()
    assert (result.status, {outcome.status for outcome in result.outcomes}) == (
        0,
        {"renamed", "reconverted", "converted"},
    )
    assert public(exported) == {"1", "3", "5"}
    assert len(list(exported.places.releases.rglob("*.md"))) == 5
    assert {f"2020/10/0{number}/kabar-{number}/index.html" for number in range(1, 6)} <= set(
        exported.output()
    )
    assert exported.output() == exported.clean_output()
    result = exported.build()
    assert {outcome.status for outcome in result.outcomes} <= {"known", "left out"}


def test_a_new_export_beside_the_old_publishes_nothing_that_is_held_and_says_so(exported: Site) -> None:
    exported.write(f"content/inbox/{NEW}", AFTER)
    result = exported.build()
    errors = [problem for problem in result.problems if problem.is_error]
    assert [problem.path.rpartition("#")[2] for problem in errors] == ["2", "4"]
    assert all("where an older export is there too, take that out" in problem.hint for problem in errors)
    exported.remove(f"content/inbox/{OLD}")
    assert exported.build().status == 0
    assert public(exported) == {"1", "3", "5"}
    assert exported.output() == exported.clean_output()


def test_what_a_person_keeps_public_is_no_error(exported: Site) -> None:
    for path in exported.places.releases.rglob("kabar-[24].md"):
        path.write_bytes(path.read_bytes().replace(b"\nslug:", b"\ndraft: false\nslug:"))
    exported.write(f"content/inbox/{NEW}", AFTER)
    assert exported.build().status == 0
    exported.remove(f"content/inbox/{OLD}")
    assert exported.build().status == 0
    assert public(exported) == {"1", "2", "3", "4", "5"}


def test_two_exports_at_once_publish_nothing_that_one_holds_without_an_error(empty: Site) -> None:
    empty.write(f"content/inbox/{OLD}", BEFORE)
    empty.write(f"content/inbox/{NEW}", AFTER)
    told = {problem.path.rpartition("#")[2] for problem in empty.build().problems if problem.is_error}
    assert "4" in told
    assert "2" in told or "2" not in public(empty)


def test_items_of_another_site_with_the_same_numbers_are_its_own(exported: Site) -> None:
    exported.remove(f"content/inbox/{OLD}")
    there = [
        item(number, "private", OTHER * 3).replace("rakit.example", "pasar.example") for number in (1, 2)
    ]
    there = [text.replace("Kabar Rakit", "Warta Pasar").replace("2020-10", "2021-11") for text in there]
    exported.write(f"content/inbox/{NEW}", export(*there, url="https://pasar.example"))
    assert exported.build().status == 0
    assert public(exported) == {"1", "2", "3", "4"}


def test_equal_numbers_in_exports_that_name_no_site_say_nothing(empty: Site) -> None:
    def no_address(text: str) -> str:
        return re.sub("<link>.*?</link>", "", text)

    empty.write(f"content/inbox/{OLD}", no_address(BEFORE))
    empty.build()
    empty.remove(f"content/inbox/{OLD}")
    empty.write(f"content/inbox/{NEW}", no_address(export(item(1, "trash"))))
    assert empty.build().status == 0
    assert public(empty) == {"1", "2", "3", "4"}


# Sites of posts


def post(number: int, more: str = "") -> str:
    return f"---\ntitle: Kabar Rakit Nomor {number}\n{more}---\nKabar {number}. {TEXT}\n"


def no_edit(_: Site) -> None:
    """Nobody edits."""


def edit(site: Site) -> None:
    (path,) = site.places.releases.rglob("kabar-1.md")
    path.write_bytes(path.read_bytes() + b"\nCatatan.\n")


@pytest.mark.parametrize(("change", "status"), [(no_edit, 0), (edit, 1)])
@pytest.mark.parametrize("is_seen_between", [True, False])
def test_a_post_that_is_held_after_its_site_got_another_folder_is_held(
    empty: Site, change: Callable[[Site], None], status: int, is_seen_between: bool
) -> None:
    empty.write("content/inbox/situs/_config.yml", "title: Dinas Jembatan\n")
    for number in (1, 2):
        empty.write(f"content/inbox/situs/_posts/2020-10-0{number}-kabar-{number}.md", post(number))
    empty.build()
    change(empty)
    (empty.places.inbox / "situs").rename(empty.places.inbox / "lama")
    if is_seen_between:
        assert empty.build().status == 0
    empty.write("content/inbox/lama/_posts/2020-10-01-kabar-1.md", post(1, "published: false\n"))
    result = empty.build()
    assert result.status == status
    assert len(list(empty.places.releases.rglob("*.md"))) == 2
    if status:  # what somebody edited is left, and told as an error
        assert any("which was edited, is public" in str(problem) for problem in result.problems)
    else:
        assert public(empty) == {"2"}
        assert empty.output() == empty.clean_output()


def test_what_a_person_holds_stays_out_of_the_output_wherever_its_raw_file_goes(empty: Site) -> None:
    empty.write("content/inbox/a.txt", raw())
    empty.build()
    (path,) = empty.places.releases.rglob("*.md")
    path.write_bytes(path.read_bytes().replace(b"\nslug:", b"\ndraft: true\nslug:"))
    empty.remove("content/inbox/a.txt")
    empty.write("content/inbox/2019/a.txt", raw())
    empty.build()
    empty.write("content/inbox/2019/a.txt", raw(text=LATER))
    result = empty.build()
    assert not any(b"Rotan" in data for data in empty.output().values())
    assert any("was edited and is left as it is" in problem.message for problem in result.problems)
    assert empty.output() == empty.clean_output()


def test_of_two_that_had_its_name_a_raw_file_renews_the_one_that_it_is(archive: Archive) -> None:
    hold(archive)  # so it keeps the name of a raw file that was moved
    other = raw("Pasar Rakit Pindah ke Hulu", "9 Mei 2019", OTHER)
    replace(archive, {"2019/rilis.txt": raw()})
    archive.drop("rilis.txt", other)
    assert "converted" in {outcome.status for outcome in archive.convert().values()}
    (target,) = {f"content/releases/{name}" for name in archive.files()} - {TARGET}
    archive.drop("2019/rilis.txt", raw(text=MENDED))
    archive.drop("rilis.txt", f"{other}\nRapat itu terbuka.\n")
    stock = archive.convert()
    assert stock["rilis.txt"].status in ("changed", "reconverted")
    assert values_of(archive)["draft"] is True
    assert len(archive.files()) == 2
    assert "Rapat itu terbuka" in (archive.root / target).read_text("utf-8")
