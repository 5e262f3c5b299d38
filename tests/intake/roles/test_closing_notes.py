"""Notes below a text: which are known by their heading, and what stays text. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE, body, of
from warta.intake.role import Role

ABOUT = (
    "About the Bridge Watch",
    "The Bridge Watch looks after 34 rope bridges upriver and trains those who mend them.",
)
TENTANG = (
    "Sekilas tentang Balai Jembatan",
    "Balai Jembatan adalah badan layanan yang merawat jembatan gantung di sembilan dusun sejak 1986.",
)
EDITORS = ("Notes to editors", "The fund was opened in 2019.", "Villages may ask until 30 June.")
FUTURE = (
    "Forward-Looking Statements",
    "This release holds statements on what is yet to come, and what comes may differ from them.",
)
CONTACT = ("Narahubung:", "Tali Rakitan", "0800-000-111")


def page(*below: str) -> str:
    return "\n\n".join((TITLE, "1 Juli 2019", TEXT, MORE, *below))


@pytest.mark.parametrize(
    "notes",
    [
        ABOUT,
        TENTANG,
        ("ABOUT BRIDGE WATCH", ABOUT[1]),
        (
            "About the Bridge and Rope Watch",
            "BRW looks after 34 crossings upriver and trains those who mend.",
        ),
        (f"{ABOUT[0]}: {ABOUT[1]}",),
        (*ABOUT, "To learn more, visit www.watch.example or write to the watch."),
        EDITORS,
        ("Catatan untuk redaksi:", "Foto dapat diminta kepada balai."),
        (*ABOUT, *FUTURE),
        (*ABOUT, "Every rope counts®"),
        (*ABOUT, "Every rope counts®", *FUTURE),
        (*ABOUT, "• 34 bridges", "• nine villages"),
        (*ABOUT, "It is small.", "It is old."),
        ("Notes to editors", "The fund", "Its villages", "Its ropes"),
    ],
)
def test_notes_under_a_heading_end_a_text_without_a_mark_of_its_end(notes: tuple[str, ...]) -> None:
    assert body(page(*notes)) == [TEXT, MORE]
    assert of(page(*notes), Role.BOILERPLATE) == [*notes]


@pytest.mark.parametrize(
    "heading",
    [
        *(f"Notes to {readers}" for readers in ("Media", "Journalists", "Broadcasters", "Newsrooms")),
        "Note for the press and correspondents",
        "Background notes for editors & media",
        "Notes to journalist or newsroom",
        *(f"Catatan {readers}" for readers in ("media", "kepada wartawan", "bagi para jurnalis", "redaktur")),
        "Catatan untuk pers dan editor",
        "Catatan untuk redaksi atau media massa",
    ],
)
def test_a_heading_for_those_who_print_a_text_opens_notes(heading: str) -> None:
    assert of(page(heading, *EDITORS[1:]), Role.BOILERPLATE) == [heading, *EDITORS[1:]]


@pytest.mark.parametrize(
    "heading",
    [
        "Cautionary Note Regarding Forward-Looking Statements",
        "Cautionary Statements Concerning Forward Looking Information",
        "Cautionary Language on Forward-Looking Statements",
        "Cautionary Note About Forward-Looking Statements",
        "Safe Harbor",
        "Safe Harbour Statement",
    ],
)
def test_a_heading_of_what_is_yet_to_come_opens_notes(heading: str) -> None:
    assert of(page(heading, FUTURE[1]), Role.BOILERPLATE) == [heading, FUTURE[1]]


@pytest.mark.parametrize("words", ["Tentang", "Mengenai", "Profil", "Sekilas", "Sekilas Mengenai"])
def test_a_heading_that_names_a_body_opens_notes_on_it(words: str) -> None:
    heading = f"{words} Balai Jembatan"
    assert of(page(heading, TENTANG[1]), Role.BOILERPLATE) == [heading, TENTANG[1]]


@pytest.mark.parametrize("notes", [ABOUT, TENTANG, EDITORS])
def test_contacts_stand_above_and_below_notes(notes: tuple[str, ...]) -> None:
    for below in ((*CONTACT, *notes), (*notes, *CONTACT)):
        assert body(page(*below)) == [TEXT, MORE]
        assert of(page(*below), Role.CONTACT) == [*CONTACT]
        assert of(page(*below), Role.BOILERPLATE) == [*notes]


@pytest.mark.parametrize(
    "below",
    [
        (*ABOUT, "How to cross", "The bridge is open from dawn to dusk, and carts must wait their turn."),
        (*ABOUT, *[f"{MORE} {number}." for number in range(3)]),
        ("About the Survey", "The survey asked 340 villagers at nine bridges which of them they cross."),
        ("About the weather upriver", "Storms are rare in the weather upriver before the end of June."),
        ("About the Ferry", "All that has been said of bridges holds for what crosses below them too."),
        ("About 340 Bridges Mended", "About 340 bridges were mended in the year, more than ever before."),
        ("About the Bridge Watch", "Rope"),
        ("About the Bridge Watch: the Bridge Watch",),
        (
            f"About the {'Bridge Watch and ' * 6}Rope",
            "The Bridge Watch looks after bridges and all that goes by rope.",
        ),
        (*ABOUT, "Left\tRight"),
        ("About the and", ABOUT[1].replace("watch", "the and")),
        ("About Us", ABOUT[1]),
        (
            "About Rope and Sail Makers",
            "A rope bridge is what the village upriver has had for as long as anybody knows.",
        ),
    ],
)
def test_what_may_be_a_part_of_the_text_stays_text(below: tuple[str, ...]) -> None:
    assert of(page(*below), Role.BOILERPLATE) == []
    assert below[0] in body(page(*below))


def test_one_paragraph_above_a_heading_is_no_text_that_notes_end() -> None:
    below = "\n\n".join((TITLE, "1 Juli 2019", TEXT, "Tali Baru", *ABOUT))
    assert of(below, Role.BOILERPLATE) == []


def test_a_short_line_between_notes_and_contacts_is_of_the_notes() -> None:
    below = page(*ABOUT, "Every rope counts®", *CONTACT)
    assert of(below, Role.BOILERPLATE) == [*ABOUT, "Every rope counts®"]
    assert of(below, Role.CONTACT) == [*CONTACT]


def test_a_text_below_notes_keeps_them_in_it() -> None:
    assert body(page(*ABOUT, *CONTACT, MORE.upper()))[2:4] == [*ABOUT]


def test_notes_longer_than_the_text_are_text() -> None:
    long = ("About the Bridge Watch", f"The Bridge Watch {'looks after many ropes and ' * 20}mends them.")
    assert of(page(*long), Role.BOILERPLATE) == []


def test_the_heading_of_other_texts_ends_notes() -> None:
    others = ("Related", "Cabinet Secretary for Bridges", "First published", "14 March 2023")
    assert of(page(*EDITORS, *others), Role.BOILERPLATE) == [*EDITORS]


def test_the_office_and_day_below_notes_are_none_of_them() -> None:
    below = page(*TENTANG, "Biro Humas Balai Jembatan", "Updated: 3 Juli 2019")
    assert of(below, Role.BOILERPLATE) == [*TENTANG]
    for line in ("Penulis: Ana Sari", "(Humas)"):
        assert of(page(*EDITORS, line), Role.BOILERPLATE) == [*EDITORS]


def test_the_heading_of_notes_may_end_with_a_stop() -> None:
    told = "About the Bridge Watch. More than forty Bridge Watch splicers look after rope bridges upriver."
    told += " They are asked by villages. Learn more at: https://watch.example."
    assert of(page(told), Role.BOILERPLATE) == [told]
    other = told.replace("About the Bridge Watch.", "About half of it was paid.")
    assert of(page(other), Role.BOILERPLATE) == []


def test_what_a_company_is_in_law_ends_a_heading_with_its_stop() -> None:
    about = (
        "About Rope Corp.",
        "Rope Corp. makes ropes for ferries in forty harbours and has done so since 1901.",
    )
    assert of(page(*about), Role.BOILERPLATE) == [*about]
    assert of(page("About ropes and tar.", about[1]), Role.BOILERPLATE) == []
