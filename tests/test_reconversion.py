"""Raw files whose Markdown exists, read again: nothing of a person's is ever overwritten."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Site
from raw_archive import LATER, TARGET, TEXT, Archive, raw, statuses

from warta import frontmatter
from warta.agencies import Registry
from warta.errors import Severity
from warta.intake.agencies.agency import AgencyFinder
from warta.model import Agency
from warta.outcomes import Outcome
from warta.provenance import is_untouched

OTHER_RULES = AgencyFinder(
    Registry(
        {
            "jembatan": Agency("jembatan", {"": "Dinas Lain"}),
            "rotan": Agency("rotan", {"": "Balai Rotan"}, header=("Dinas Jembatan",)),
        }
    )
)
ERROR_PAGE = b"%PDF-1.7 bukan rilis"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive with one raw file that has been converted."""
    return Archive.converted(tmp_path / "arsip")


def values_in(path: Path) -> dict:
    parts = frontmatter.split(path.read_text("utf-8"))
    return frontmatter.parse(path.name, parts.yaml)[0].values


def edit(archive: Archive, old: str = "Warga", new: str = "Penduduk", target: str = TARGET) -> bytes:
    """Edit the Markdown file as a person does; its bytes."""
    path = archive.root / target
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return path.read_bytes()


# The raw file has changed


def test_a_changed_raw_file_renews_its_markdown_in_place_and_tells_what_changed(archive: Archive) -> None:
    archive.drop("rilis.txt", raw(title="Jembatan Rotan Dibuka Lagi", text=LATER))
    outcome = archive.convert()["rilis.txt"]
    assert (outcome.status, outcome.target) == ("reconverted", TARGET)
    assert outcome.changes[0] == "title: Jembatan Rotan Dibuka → Jembatan Rotan Dibuka Lagi"
    assert outcome.changes[-1] == "text: of 1 paragraph 1 added"
    assert outcome.problem is None
    values = values_in(archive.root / TARGET)
    assert (values["title"], values["slug"]) == ("Jembatan Rotan Dibuka Lagi", "jembatan-rotan-dibuka")
    assert "aliases" not in values
    assert list(archive.files()) == ["2019/jembatan-rotan-dibuka.md"]
    assert is_untouched((archive.root / TARGET).read_bytes())
    assert statuses(archive.convert()) == {"rilis.txt": "known"}


def test_a_renewed_file_is_what_a_conversion_from_nothing_writes_but_for_its_old_name(
    archive: Archive, tmp_path: Path
) -> None:
    archive.drop("rilis.txt", raw(text=LATER))
    archive.convert()
    anew = Archive(tmp_path / "lain")
    anew.drop("rilis.txt", raw(text=LATER))
    anew.convert()
    assert archive.files() == anew.files()


def test_where_the_date_changes_the_old_address_leads_to_the_new(archive: Archive) -> None:
    for date in ("2 Juli 2019", "3 Juli 2019"):
        archive.drop("rilis.txt", raw(date=date))
        assert archive.convert()["rilis.txt"].target == TARGET
    values = values_in(archive.root / TARGET)
    assert (values["date"], values["slug"]) == ("2019-07-03", "jembatan-rotan-dibuka")
    assert values["aliases"] == (
        "/2019/07/01/jembatan-rotan-dibuka/",
        "/2019/07/02/jembatan-rotan-dibuka/",
    )
    archive.drop("rilis.txt", raw())  # back where it was
    archive.convert()
    assert values_in(archive.root / TARGET)["aliases"] == (
        "/2019/07/02/jembatan-rotan-dibuka/",
        "/2019/07/03/jembatan-rotan-dibuka/",
    )


def test_where_a_date_comes_and_goes_every_address_leads_to_the_release(
    empty_site: Callable[..., Site], bare_project: Path
) -> None:
    site = empty_site(project=bare_project)
    slug = "jembatan-rotan-dibuka"
    addresses: set[str] = set()
    for date in (None, "6 Mei 2019", None, "7 Mei 2019", "8 Mei 2019", None):
        site.write("content/inbox/rilis.txt", raw(date=date))
        assert site.build().status == 0
        (path,) = site.places.releases.rglob("*.md")
        day = str(values_in(path).get("date", ""))
        addresses.add(f"{day.replace('-', '/') or 'undated'}/{slug}/index.html")
        output = site.output()
        assert addresses <= set(output)
        assert "undated/index.html" in output
        assert output == site.clean_output()
    assert len(addresses) == 4


def test_an_address_among_the_undated_is_given_to_no_other_release(archive: Archive) -> None:
    archive.drop("rilis.txt", raw(date=None))
    undated = archive.convert()["rilis.txt"].target
    archive.drop("rilis.txt", raw())
    archive.convert()
    archive.drop(
        "nanti.txt", raw(date=None, text="Rilis lain yang judulnya sama, dan tanpa hari sama sekali.")
    )
    other = archive.convert()["nanti.txt"].target
    assert values_in(archive.root / undated)["slug"] != values_in(archive.root / other)["slug"]


def test_an_old_address_is_given_to_no_other_release(archive: Archive) -> None:
    archive.drop("rilis.txt", raw(date="2 Juli 2019"))
    archive.drop("lain.txt", raw(text="Sebuah rilis lain yang judul dan harinya sama dengan yang pertama."))
    archive.convert()
    assert "aliases" in values_in(archive.root / TARGET)
    archive.drop("nanti.txt", raw(text="Rilis ketiga yang judulnya sama pula, di hari yang dulu."))
    outcomes = archive.convert()
    slugs = {values_in(archive.root / outcome.target)["slug"] for outcome in outcomes.values()}
    assert len(slugs) == 3


def test_a_new_date_leads_to_no_address_that_another_release_has(archive: Archive) -> None:
    own = archive.places.releases / "lain.md"
    own.write_text(
        "---\ntitle: A\ndate: 2019-07-02\nagency: jembatan\nslug: jembatan-rotan-dibuka\n---\n\nTeks.\n"
    )
    archive.drop("rilis.txt", raw(date="2 Juli 2019"))
    outcome = archive.convert()["rilis.txt"]
    assert (outcome.status, outcome.target) == ("reconverted", TARGET)
    values = values_in(archive.root / TARGET)
    assert values["slug"].startswith("jembatan-rotan-dibuka-")
    assert values["aliases"] == ("/2019/07/01/jembatan-rotan-dibuka/",)


def test_an_edited_file_is_left_and_the_difference_told(archive: Archive) -> None:
    edited = edit(archive)
    archive.drop("rilis.txt", raw(text=LATER))
    outcome = archive.convert()["rilis.txt"]
    assert (archive.root / TARGET).read_bytes() == edited
    assert outcome.status == "changed"
    assert outcome.problem is not None
    assert outcome.problem.severity is Severity.REVIEW
    assert str(outcome.problem) == (
        f"content/inbox/rilis.txt: has changed since it became {TARGET}, which was edited and is left as it"
        " is; `python build.py convert --propose` writes the new version beside it;"
        f" or delete {TARGET} to convert the raw file anew"
    )
    assert outcome.changes[-1] == "text: of 1 paragraph 1 changed, 1 added"
    assert [line for line in outcome.diff if line[0] in "+-" and "sha256" not in line] == [
        f"-{TEXT.replace('Warga', 'Penduduk')}",
        f"+{TEXT}",
        "+",
        "+Panjang jembatan itu empat puluh depa.",
    ]
    assert list(archive.files()) == ["2019/jembatan-rotan-dibuka.md"]


@pytest.mark.parametrize(
    "broken",
    [
        lambda text: text.replace("title: ", "title: ["),
        lambda text: text.replace("\n---\n", "\n", 1),
        lambda text: text.replace("---\n", "", 1),
        lambda text: text.replace("slug: ", "slug: Bukan "),
        lambda text: text.replace("title", "\ud800title".encode("utf-8", "surrogatepass").decode("latin-1")),
    ],
)
def test_a_file_whose_front_matter_is_broken_is_left(archive: Archive, broken: Callable[[str], str]) -> None:
    path = archive.root / TARGET
    path.write_text(broken(path.read_text("utf-8")), "utf-8")
    before = archive.files()
    archive.drop("rilis.txt", raw(text=LATER))
    assert statuses(archive.convert()) == {"rilis.txt": "changed"}
    assert archive.files() == before


def test_a_raw_file_that_took_the_name_of_one_that_was_renamed_is_new(archive: Archive) -> None:
    (archive.places.inbox / "rilis.txt").rename(archive.places.inbox / "dulu.txt")
    archive.drop("rilis.txt", raw(text=LATER))
    outcomes = archive.convert()
    assert statuses(outcomes) == {"dulu.txt": "renamed", "rilis.txt": "converted"}
    assert outcomes["dulu.txt"].target == TARGET
    assert len(archive.files()) == 2
    assert statuses(archive.convert()) == {"dulu.txt": "known", "rilis.txt": "known"}


def test_a_draft_without_a_title_gets_its_name_and_address_by_the_title_it_is_given(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "arsip")
    text = f"Dinas Jembatan\n\n{TEXT}\n\nParagraf kedua dari rilis ini pun panjang dan lengkap sekali.\n"
    archive.drop("rilis.txt", text)
    target = archive.convert()["rilis.txt"].target
    if "tanpa-judul" not in target:
        pytest.skip("the rules find a title in this text")
    archive.drop("rilis.txt", raw(text=LATER))
    archive.convert()
    values = values_in(archive.root / target)
    assert (values["title"], values["slug"]) == ("Jembatan Rotan Dibuka", "jembatan-rotan-dibuka")
    assert "aliases" not in values


def test_a_raw_file_that_is_refused_now_leaves_its_markdown(archive: Archive) -> None:
    before = archive.files()
    archive.drop("rilis.txt", ERROR_PAGE)
    outcome = archive.convert()["rilis.txt"]
    assert (outcome.status, outcome.target) == ("refused", TARGET)
    assert outcome.problem is not None
    assert outcome.problem.is_error
    assert outcome.problem.message == (f"is a PDF, not text ({TARGET}, made from it before, stays as it is)")
    assert archive.files() == before


def test_a_raw_file_that_is_gone_leaves_its_markdown(archive: Archive) -> None:
    before = archive.files()
    (archive.places.inbox / "rilis.txt").unlink()
    assert archive.convert() == {}
    assert archive.again() == {}
    assert archive.files() == before


def test_what_would_change_is_told_without_writing(archive: Archive) -> None:
    before = archive.files()
    archive.drop("rilis.txt", raw(text=LATER))
    assert statuses(archive.convert(write=False)) == {"rilis.txt": "reconverted"}
    assert archive.files() == before


def test_a_file_that_cannot_be_written_keeps_its_bytes(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = archive.files()
    archive.drop("rilis.txt", raw(text=LATER))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        outcome = archive.convert()["rilis.txt"]
    assert outcome.status == "refused"
    assert "No space left on device" in str(outcome.problem)
    assert archive.files() == before
    assert statuses(archive.convert()) == {"rilis.txt": "reconverted"}


# Proposals


def test_a_proposal_is_the_new_version_beside_the_edited_one(archive: Archive) -> None:
    edited = edit(archive)
    archive.drop("rilis.txt", raw(text=LATER))
    outcome = archive.convert(propose=True)["rilis.txt"]
    assert outcome.proposed == f"{TARGET}.proposed"
    assert f"compare it with {TARGET}.proposed, then rename that over it" in str(outcome.problem)
    assert (archive.root / TARGET).read_bytes() == edited
    (archive.root / outcome.proposed).replace(archive.root / TARGET)
    assert statuses(archive.convert()) == {"rilis.txt": "known"}
    assert LATER in (archive.root / TARGET).read_text("utf-8")


HELD = (("draft", True), ("embargo", "2150-01-01T00:00:00+07:00"))


@pytest.mark.parametrize(("name", "value"), HELD)
def test_a_person_who_holds_a_release_holds_its_new_versions_too(
    archive: Archive, name: str, value: object
) -> None:
    edit(archive, "title:", f"{name}: {json.dumps(value)}\ntitle:")
    archive.drop("rilis.txt", raw(text=LATER))
    proposed = archive.root / archive.convert(propose=True)["rilis.txt"].proposed
    assert values_in(proposed)[name] == value
    assert [item["field"] for item in values_in(proposed)["review"]] == [name]
    proposed.replace(archive.root / TARGET)
    archive.drop("rilis.txt", raw(text=f"{LATER} Lagi."))
    assert statuses(archive.convert()) == {"rilis.txt": "reconverted"}
    assert values_in(archive.root / TARGET)[name] == value
    assert [item["field"] for item in values_in(archive.root / TARGET)["review"]] == [name]


def test_what_a_person_says_of_a_release_stays_in_its_new_versions(archive: Archive) -> None:
    edit(archive, "title:", 'withdrawn: {reason: Salah angka, date: "2021-03-04"}\ntitle:')
    archive.drop("rilis.txt", raw(text=LATER))
    proposed = archive.root / archive.convert(propose=True)["rilis.txt"].proposed
    proposed.replace(archive.root / TARGET)
    archive.drop("rilis.txt", raw(text=f"{LATER} Lagi."))
    assert statuses(archive.convert()) == {"rilis.txt": "reconverted"}
    assert values_in(archive.root / TARGET)["withdrawn"] == {"reason": "Salah angka", "date": "2021-03-04"}


def test_a_proposal_follows_the_raw_file_until_somebody_edits_it(archive: Archive) -> None:
    edit(archive)
    archive.drop("rilis.txt", raw(text=LATER))
    proposed = archive.root / archive.convert(propose=True)["rilis.txt"].proposed
    archive.drop("rilis.txt", raw(text=f"{LATER} Lagi."))
    archive.convert(propose=True)
    assert "Lagi." in proposed.read_text("utf-8")
    archive.convert(propose=True)
    mine = edit(archive, "Lagi.", "Milik saya.", f"{TARGET}.proposed")
    archive.drop("rilis.txt", raw(text=f"{LATER} Sekali lagi."))
    outcome = archive.convert(propose=True)["rilis.txt"]
    assert proposed.read_bytes() == mine
    assert outcome.proposed == ""
    assert f"{TARGET}.proposed holds edits and is left too" in str(outcome.problem)


def test_a_proposal_that_cannot_be_written_is_told(archive: Archive) -> None:
    edit(archive)
    archive.drop("rilis.txt", raw(text=LATER))
    (archive.root / f"{TARGET}.proposed").mkdir()
    outcome = archive.convert(propose=True)["rilis.txt"]
    assert (outcome.status, "cannot be written to" in str(outcome.problem)) == ("refused", True)


# All again


def test_by_the_same_rules_nothing_would_change(archive: Archive) -> None:
    archive.drop("dua.txt", raw("Rakit Disiapkan"))
    archive.convert()
    edit(archive)
    before = archive.files()
    assert statuses(archive.again(write=True)) == {"dua.txt": "known", "rilis.txt": "known"}
    assert archive.files() == before


def test_by_other_rules_the_difference_is_told_and_nothing_written(archive: Archive) -> None:
    before = archive.files()
    archive.finder = OTHER_RULES
    outcome = archive.again()["rilis.txt"]
    assert (outcome.status, outcome.changes) == ("would change", ("agency: jembatan → rotan",))
    assert {"-agency: jembatan", "+agency: rotan"} <= set(outcome.diff)
    assert archive.files() == before


def test_by_other_rules_untouched_files_are_renewed_where_that_is_asked_for(archive: Archive) -> None:
    archive.drop("dua.txt", raw("Rakit Disiapkan"))
    archive.convert()
    edited = edit(archive)
    archive.finder = OTHER_RULES
    outcomes = archive.again(write=True)
    assert statuses(outcomes) == {"dua.txt": "reconverted", "rilis.txt": "edited"}
    assert (archive.root / TARGET).read_bytes() == edited
    assert values_in(archive.root / outcomes["dua.txt"].target)["agency"] == "rotan"
    assert outcomes["rilis.txt"].diff
    assert statuses(archive.again()) == {"dua.txt": "known", "rilis.txt": "edited"}


def test_by_other_rules_a_new_version_of_an_edited_file_can_be_proposed(archive: Archive) -> None:
    edited = edit(archive)
    archive.finder = OTHER_RULES
    proposed = archive.again(propose=True)["rilis.txt"].proposed
    assert values_in(archive.root / proposed)["agency"] == "rotan"
    assert (archive.root / TARGET).read_bytes() == edited


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("slug: jembatan-rotan-dibuka", "slug: jembatan"),
        ("views: 12\n", "views: 12\naliases: [/lama.html]\n"),
        ("title: Jembatan", "title: Dibukanya Jembatan"),
    ],
)
def test_edits_alone_are_no_difference_of_rules(archive: Archive, old: str, new: str) -> None:
    edit(archive, old, new)
    assert statuses(archive.again()) == {"rilis.txt": "known"}


def test_a_renamed_raw_file_is_named_anew(archive: Archive) -> None:
    (archive.places.inbox / "rilis.txt").rename(archive.places.inbox / "baru.txt")
    assert archive.again()["baru.txt"].changes == ("source.file: rilis.txt → baru.txt",)
    edit(archive)
    assert statuses(archive.again()) == {"baru.txt": "known"}


def test_of_two_raw_files_with_the_same_bytes_the_one_that_is_named_is_read(archive: Archive) -> None:
    archive.drop("a.txt", raw())
    archive.drop("z.txt", raw())
    assert statuses(archive.again()) == {"rilis.txt": "known"}


def test_changed_and_new_raw_files_are_told_apart_too(archive: Archive) -> None:
    archive.drop("baru.txt", raw("Rakit Disiapkan"))
    archive.drop("rilis.txt", raw(text=LATER))
    before = archive.files()
    assert statuses(archive.again()) == {"rilis.txt": "would change"}
    assert archive.files() == before
    assert statuses(archive.again(write=True)) == {"rilis.txt": "reconverted"}


def test_what_present_rules_refuse_stays(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from warta import rawfiles
    from warta.intake.reading.decode import Refused

    def strict(*_: object) -> None:
        raise Refused("is an error page", "save the release")

    monkeypatch.setattr(rawfiles, "read_form", strict)
    before = archive.files()
    outcome = archive.again(write=True)["rilis.txt"]
    assert (outcome.status, outcome.problem and outcome.problem.severity) == ("edited", Severity.REVIEW)
    assert f"is an error page; {TARGET}, made from it by earlier rules, stays as it is" in str(
        outcome.problem
    )
    assert archive.files() == before


# Whatever is done, in any order


class Person:
    """Somebody at work in an archive: what they wrote, by file, and what they may expect of it."""

    def __init__(self, archive: Archive, seed: int) -> None:
        self.archive = archive
        self.chance = random.Random(seed)
        self.wrote: dict[Path, bytes] = {}
        self.history: list[str] = []
        self.number = 0

    def do(self) -> None:
        deed = self.chance.choice(
            [self.edit, self.edit, self.break_, self.delete, self.move, self.accept]
            + [self.drop] * 3
            + [self.change] * 4
            + [self.rename, self.spoil, self.swap, self.reread_rules]
            + [self.command] * 9
        )
        self.history.append(f"{deed.__name__} {deed() or ''}")

    def markdown(self, ending: str = ".md") -> list[Path]:
        return sorted(path for path in self.archive.places.releases.rglob(f"*{ending}"))

    def inbox(self) -> list[Path]:
        return sorted(self.archive.places.inbox.rglob("*.txt"))

    def edit(self) -> object:
        files = [*self.markdown(), *self.markdown(".proposed")]
        if not files:
            return None
        path = self.chance.choice(files)
        path.write_bytes(path.read_bytes() + f"\nCatatan {self.chance.random()}.\n".encode())
        self.wrote[path] = path.read_bytes()
        return path.name

    def break_(self) -> object:
        if not (files := self.markdown()):
            return None
        path = self.chance.choice(files)
        data = path.read_bytes()
        path.write_bytes(self.chance.choice([data.replace(b"title:", b"title: ["), data[5:], b"", b"\xff"]))
        self.wrote[path] = path.read_bytes()
        return path.name

    def delete(self) -> object:
        if not (files := self.markdown()):
            return None
        path = self.chance.choice(files)
        path.unlink()
        self.wrote.pop(path, None)
        return path.name

    def move(self) -> object:
        if not (files := self.markdown()):
            return None
        path = self.chance.choice(files)
        self.number += 1
        new = path.with_name(f"pindah-{self.number}.md")
        path.rename(new)
        if path in self.wrote:
            self.wrote[new] = self.wrote.pop(path)
        return f"{path.name} {new.name}"

    def accept(self) -> object:
        if not (files := self.markdown(".proposed")):
            return None
        path = self.chance.choice(files)
        target = path.with_name(path.name.removesuffix(".proposed"))
        path.replace(target)
        self.wrote.pop(target, None)
        if path in self.wrote:
            self.wrote[target] = self.wrote.pop(path)
        return target.name

    def drop(self) -> object:
        self.number += 1
        self.archive.drop(f"{self.number}.txt", self.text())
        return self.number

    def text(self) -> str:
        chance = self.chance
        title = chance.choice(
            ["Jembatan Rotan Dibuka", "Rakit Disiapkan Lagi", f"Tali ke-{chance.randrange(9)}"]
        )
        date = chance.choice(["1 Juli 2019", "2 Juli 2019", "31 Februari 2020", None])
        return raw(title, date, chance.choice([TEXT, LATER, f"{LATER} Tambahan {chance.randrange(99)}."]))

    def change(self) -> object:
        if not (files := self.inbox()):
            return None
        path = self.chance.choice(files)
        path.write_text(self.text())
        return path.name

    def rename(self) -> object:
        if not (files := self.inbox()):
            return None
        self.number += 1
        path = self.chance.choice(files)
        path.rename(path.with_name(f"{self.number}.txt"))
        return f"{path.name} {self.number}.txt"

    def swap(self) -> object:
        if len(files := self.inbox()) < 2:
            return None
        one, other = self.chance.sample(files, 2)
        first, second = one.read_bytes(), other.read_bytes()
        one.write_bytes(second)
        other.write_bytes(first)
        return f"{one.name} {other.name}"

    def spoil(self) -> object:
        if not (files := self.inbox()):
            return None
        path = self.chance.choice(files)
        path.write_bytes(ERROR_PAGE)
        return path.name

    def reread_rules(self) -> object:
        from raw_archive import FINDER

        self.archive.finder = self.chance.choice([FINDER, OTHER_RULES])
        return self.archive.finder is FINDER

    def command(self) -> object:
        archive = self.archive
        run: Callable[[], dict[str, Outcome]] = self.chance.choice(
            [
                archive.convert,
                lambda: archive.convert(propose=True),
                lambda: archive.convert(write=False),
                archive.again,
                lambda: archive.again(write=True),
                lambda: archive.again(write=True, propose=True),
            ]
        )
        return statuses(run())


@pytest.mark.parametrize("seed", range(6))
def test_no_command_ever_changes_what_a_person_wrote(tmp_path: Path, seed: int) -> None:
    person = Person(Archive(tmp_path / "arsip"), seed)
    seen: set[str] = set()
    for _ in range(90):
        person.do()
        for path, data in person.wrote.items():
            assert path.read_bytes() == data, "\n".join([str(path), *person.history])
        seen |= set(person.history[-1].split("'"))
    assert {"converted", "reconverted", "known"} <= seen
    assert {"changed", "edited"} & seen
    archive = person.archive
    archive.convert()
    for raw_file in person.inbox():  # and every release that can be read is somewhere
        data = raw_file.read_bytes()
        if data != ERROR_PAGE:
            assert statuses(archive.convert())[raw_file.name] in ("known", "changed")


# The Markdown file has errors


@pytest.mark.parametrize("slip", ["title: Jembatan: Rotan", "title: [", "title: Jembatan\ndate: kemarin"])
def test_of_a_markdown_file_with_errors_no_new_version_is_made(archive: Archive, slip: str) -> None:
    held = edit(archive, "title: Jembatan Rotan Dibuka", f"draft: true\n{slip}")
    archive.drop("rilis.txt", raw(text=LATER))
    for outcome in (archive.convert(propose=True)["rilis.txt"], archive.again(propose=True)["rilis.txt"]):
        assert (outcome.status, outcome.proposed) == ("changed", "")
        assert outcome.problem
        assert outcome.problem.hint.startswith(f"mend {TARGET} first")
    assert list(archive.files()) == ["2019/jembatan-rotan-dibuka.md"]
    assert (archive.root / TARGET).read_bytes() == held


def test_once_it_is_mended_the_new_version_is_held_as_it_was(archive: Archive) -> None:
    edit(archive, "title: Jembatan Rotan Dibuka", "draft: true\ntitle: Jembatan: Rotan")
    archive.drop("rilis.txt", raw(text=LATER))
    archive.convert(propose=True)
    edit(archive, "title: Jembatan: Rotan", "title: Jembatan Rotan")
    proposed = archive.convert(propose=True)["rilis.txt"].proposed
    assert values_in(archive.root / proposed)["draft"] is True


# The raw file has other bytes and yields the same


def test_other_line_ends_of_a_raw_file_are_no_difference_from_what_a_person_edited(archive: Archive) -> None:
    edit(archive)
    archive.drop("rilis.txt", raw().replace("\n", "\r\n"))
    assert statuses(archive.convert(propose=True)) == {"rilis.txt": "known"}
    archive.drop("rilis.txt", raw(text=LATER))
    assert statuses(archive.convert()) == {"rilis.txt": "changed"}
