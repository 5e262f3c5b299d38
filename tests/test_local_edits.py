"""Edits that show on one page alone: published without planning, and always as a build from nothing does."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import AGENCIES, NOW, SETTINGS, Site

from warta import pipeline, stages
from warta.report import Counts, Result
from warta.store import STORE, Store

FIRST = "Kalimat pertama tetap seperti semula."
# So long that another of nearly the same words is told to be like it.
LONG = " ".join(f"kata{letter}{other}" for letter in "abcdefgh" for other in "ijklmnop")
LOCAL = Counts(read=1, converted=0, rendered=1, written=1, removed=0)


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What builds were whole ones since it was cleared."""
    builds: list[Any] = []
    real = stages.run_stages

    def noted(*arguments: Any) -> Result:
        builds.append(arguments)
        return real(*arguments)

    monkeypatch.setattr(stages, "run_stages", noted)
    return builds


@pytest.fixture
def archive(empty_site: Callable[..., Site], bare_project: Path, whole: list[Any]) -> Site:
    """Some releases of different words, built."""
    made = empty_site(project=bare_project)
    made.write("site.yml", SETTINGS)
    made.write("content/agencies.yml", AGENCIES)
    for number in range(1, 8):
        made.release(
            f"2020/r{number}.md",
            f"{FIRST} Catatan {'x' * number}.",
            title=f"Panen garam rakyat {number}",
            date=f"2020-02-0{number}",
            agency=("garam", "kompas", "Badan Entah")[number % 3],
            tags=["panen", "Panen raya"][: number % 3],
        )
    assert made.build().status == 0
    whole.clear()
    return made


def edit(site: Site, number: int = 4, text: str = "Tambahan di akhir.") -> None:
    path = site.places.releases / f"2020/r{number}.md"
    path.write_text(f"{path.read_text('utf-8')}\n{text}\n", "utf-8")


def change(site: Site, number: int, old: str, new: str) -> None:
    path = site.places.releases / f"2020/r{number}.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_sentence_more_makes_one_page_and_plans_no_other(archive: Site, whole: list[Any]) -> None:
    edit(archive)
    result = archive.build()
    assert whole == []
    assert (result.counts, result.changed) == (LOCAL, ["2020/02/04/r4/index.html"])
    assert "Tambahan di akhir." in archive.page("2020/02/04/r4/index.html")
    assert archive.output() == archive.clean_output()
    assert archive.build().counts == Counts(0, 0, 0, 0, 0)


def test_a_field_that_its_own_page_alone_shows_is_such_an_edit_too(archive: Site, whole: list[Any]) -> None:
    change(archive, 4, "\ndate:", '\nsubtitle: "Anak judul"\ndate:')
    assert archive.build().counts == LOCAL
    assert whole == []
    assert archive.output() == archive.clean_output()


def test_several_edits_at_once_make_their_pages(archive: Site, whole: list[Any]) -> None:
    for number in (3, 4, 5):
        edit(archive, number, f"Tambahan {'y' * number}.")
    result = archive.build()
    assert (whole, result.counts.read, result.counts.rendered, result.counts.written) == ([], 3, 3, 3)
    assert archive.output() == archive.clean_output()


def test_what_was_only_touched_is_read_and_nothing_else_is_done(archive: Site, whole: list[Any]) -> None:
    path = archive.places.releases / "2020/r4.md"
    path.write_bytes(path.read_bytes())
    assert archive.build().counts == Counts(1, 0, 0, 0, 0)
    assert archive.build().counts == Counts(0, 0, 0, 0, 0)
    assert whole == []


def test_what_was_told_of_a_line_that_has_moved_is_left_to_a_whole_build(
    archive: Site, whole: list[Any]
) -> None:
    def told() -> list[int | None]:
        return [problem.line for problem in archive.build().problems if "no registry" in problem.message]

    assert told() == [4]
    change(archive, 2, "---\n", "---\n# Catatan.\n")
    assert told() == [5]
    assert len(whole) == 1


def test_what_the_last_build_told_is_told_again(archive: Site, whole: list[Any]) -> None:
    before = archive.build().problems
    edit(archive)
    assert archive.build().problems == before != []
    assert whole == []


def test_after_many_edits_no_form_but_the_last_is_kept(archive: Site) -> None:
    with Store(archive.places.state / STORE) as store:
        before = len(store.digests())
    for number in range(5):
        edit(archive, 4, f"Tambahan ke-{number}. {LONG}")
        assert archive.build().counts == LOCAL
    with Store(archive.places.state / STORE) as store:
        assert len(store.digests()) == before


OTHERS: dict[str, Callable[[Site], None]] = {
    "another first sentence, which lists show": lambda site: change(site, 4, FIRST, "Lain sekali."),
    "another title": lambda site: change(site, 4, "Panen garam rakyat 4", "Judul lain"),
    "another tag": lambda site: change(site, 4, '"panen"', '"cuaca"'),
    "a draft": lambda site: change(site, 4, "\ndate:", "\ndraft: true\ndate:"),
    "a note for review": lambda site: change(site, 4, "\ndate:", "\nreview: [{reason: lihat}]\ndate:"),
    "an address from which it leads": lambda site: change(site, 4, "\ndate:", "\naliases: [/lama/]\ndate:"),
    "a link to another release": lambda site: edit(site, 4, "Lihat [lain](r5.md)."),
    "an abbreviation that it says the long form of": lambda site: edit(
        site, 4, "Surat Perintah Garam (SPG)."
    ),
    "front matter that is broken": lambda site: change(site, 4, "---\n", "---\n[\n"),
    "the words of another release": lambda site: change(site, 4, "xxxx", "xxxxx"),
    "the bytes of another release": lambda site: (
        site.write("content/releases/2020/r4.md", (site.places.releases / "2020/r5.md").read_bytes()) and None
    ),
    "an edit, and a release less": lambda site: (edit(site), site.remove("content/releases/2020/r7.md"))[0],
    "an edit, and another setting": lambda site: (edit(site), site.write("site.yml", f"{SETTINGS}\n"))[0],
    "an edit, and another layout": lambda site: (edit(site), site.write("layouts/404.html", "<p>404"))[0],
    "an edit, and a raw file": lambda site: (edit(site), site.write("content/inbox/a.txt", "x"))[0],
    "an edit, and an output that somebody touched": lambda site: (
        edit(site),
        site.write("output/index.html", "dirusak"),
    )[0],
    "an edit, and a stray file in the output": lambda site: (edit(site), site.write("output/x", "x"))[0],
}


@pytest.mark.parametrize("name", OTHERS)
def test_all_else_is_left_to_a_whole_build(archive: Site, whole: list[Any], name: str) -> None:
    OTHERS[name](archive)
    result = archive.build()
    assert len(whole) == 1
    if result.published:
        assert archive.output() == archive.clean_output()


def test_a_text_that_is_nearly_that_of_another_is_left_to_a_whole_build(
    archive: Site, whole: list[Any]
) -> None:
    edit(archive, 3, LONG)
    assert archive.build().counts == LOCAL
    edit(archive, 4, f"{LONG} Sekian.")
    assert any("in common" in problem.message for problem in archive.build().problems)
    assert len(whole) == 1
    edit(archive, 4, "Hingga di sini.")  # one of a pair is left to it too
    archive.build()
    assert len(whole) == 2


def test_a_release_that_had_the_words_of_another_is_left_to_a_whole_build(
    archive: Site, whole: list[Any]
) -> None:
    def told() -> bool:
        return any("the same words" in problem.message for problem in archive.build().problems)

    for number in (6, 7):
        body = f"{FIRST}\n\n{LONG}"
        archive.release(f"2020/r{number}.md", body, title=f"Judul {number}", date=f"2020-02-0{number}")
    assert told()
    change(archive, 7, LONG, "Lain.")
    assert not told()


def test_a_name_that_hangs_on_the_whole_archive_is_not_taken_from_a_part_of_it(
    archive: Site, whole: list[Any]
) -> None:
    archive.release("2020/r1.md", "Satu.", date="2020-02-01", agency="kompas", tags=["CUACA"])
    for number in (6, 7):  # which are not named on its page
        archive.release(f"2020/r{number}.md", f"Isi {number}.", date=f"2020-02-0{number}", tags=["cuaca"])
    archive.build()
    edit(archive, 1)
    archive.build()
    assert archive.output() == archive.clean_output()
    assert "cuaca" in archive.page("2020/02/01/r1/index.html")


def test_a_link_where_a_release_was_is_told_by_a_whole_build(archive: Site, whole: list[Any]) -> None:
    path, before = archive.places.releases / "2020/r4.md", archive.output()
    elsewhere = path.rename(archive.root / "r4.md")
    path.symlink_to(elsewhere)
    edit(archive, 5)
    result = archive.build()
    assert [found.path for found in result.problems if found.is_error] == ["content/releases/2020/r4.md"]
    assert (len(whole), archive.output()) == (1, before)
    elsewhere.replace(path)
    assert archive.build().status == 0
    assert archive.output() == archive.clean_output()


def test_an_embargo_that_has_ended_meanwhile_is_not_passed_over(archive: Site, whole: list[Any]) -> None:
    archive.release("2020/nanti.md", "Rahasia.", embargo="2024-06-10T00:00:00+00:00")
    archive.build()
    whole.clear()
    edit(archive)
    later = datetime(2024, 6, 11, tzinfo=UTC)
    assert later > NOW
    assert archive.build(later).counts.rendered > 1
    assert len(whole) == 1
    assert archive.output() == archive.clean_output(later)


def test_another_program_makes_every_page_again(
    archive: Site, whole: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(archive)
    monkeypatch.setattr(pipeline, "program_digest", lambda: "program lain")
    archive.build()
    assert len(whole) == 1


def test_a_layout_that_cannot_show_the_edit_is_told_by_a_whole_build(archive: Site, whole: list[Any]) -> None:
    archive.write(
        "layouts/release.html", "<p>{{ 1 // (1 - release.subtitle|length) if release.subtitle }}</p>"
    )
    assert archive.build().status == 0
    whole.clear()
    before = archive.output()
    change(archive, 4, "\ndate:", '\nsubtitle: "A"\ndate:')
    result = archive.build()
    assert (result.status, len(whole)) == (1, 1)
    assert any("division" in problem.message for problem in result.problems)
    assert archive.output() == before


def test_held_releases_of_a_preview_are_edited_like_the_others(archive: Site, whole: list[Any]) -> None:
    change(archive, 4, "\ndate:", "\ndraft: true\ndate:")
    archive.build(show_held=True)
    whole.clear()
    edit(archive)
    assert archive.build(show_held=True).counts == LOCAL
    assert whole == []


def test_whatever_stands_between_edits_the_output_is_that_of_a_build_from_nothing(
    archive: Site, whole: list[Any]
) -> None:
    chance = random.Random(8)
    local = 0
    for step in range(16):
        number = chance.randrange(1, 8)
        kind = chance.choice(["text", "text", "text", "title", "date", "rename"])
        path = archive.places.releases / f"2020/r{number}.md"
        if kind == "text":
            edit(archive, number, f"Tambahan {chance.random()}.")
        elif kind == "rename":  # two files take each other's name, so that what is near is elsewhere
            other = archive.places.releases / f"2020/r{number % 7 + 1}.md"
            mine, theirs = path.read_bytes(), other.read_bytes()
            path.write_bytes(theirs)
            other.write_bytes(mine)
        else:
            lines = path.read_text("utf-8").splitlines(keepends=True)
            new = {"title": f"Judul garam {step}", "date": f"2020-02-{chance.randrange(1, 20):02}"}[kind]
            at = next(at for at, line in enumerate(lines) if line.startswith(f"{kind}:"))
            lines[at] = f'{kind}: "{new}"\n'
            path.write_text("".join(lines), "utf-8")
        whole.clear()
        result = archive.build()
        local += not whole
        assert result.published
        assert archive.output() == archive.clean_output(), (step, kind)
    assert 3 < local < 14
