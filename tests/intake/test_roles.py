from __future__ import annotations

import pytest

from warta.intake.lines import split_lines
from warta.intake.roles import Role, Roles, assign_roles

HEADER = "Dinas Jembatan"
TITLE = "Jembatan Rotan Dibuka Kembali"
TEXT = "Jembatan Rotan dibuka kembali setelah dua pekan. Warga menyambutnya dengan syukuran kecil."
MORE = "Kepala dusun berharap papan yang baru tahan sampai musim angin berikutnya."


def assign(text: str) -> Roles:
    return assign_roles(split_lines(text), lambda line: line == HEADER, lambda line: line == "Peta Situs")


def roles(text: str) -> list[tuple[str, str]]:
    """Role and text of every line that is not blank."""
    found = assign(text)
    return [
        (str(role), line.printed)
        for line, role in zip(found.lines, found.roles, strict=True)
        if role is not Role.BLANK
    ]


def of(text: str, role: Role) -> list[str]:
    return [line.printed for line in assign(text).of(role)]


def body(text: str) -> list[str]:
    return of(text, Role.BODY)


def test_a_page_is_read_from_its_header_to_its_residue() -> None:
    page = (
        f"{HEADER}\n  • A\n  • A\n\n{TITLE}\n\n  • Senin, 1 Juli 2019\n  • Humas\n  • 12 kali\n\n"
        f"{TEXT}\n\n{MORE}\n\n(Humas)\n\n0 komentar:\n\nPosting Komentar\nPeta Situs\n"
    )
    assert roles(page) == [
        ("header", HEADER),
        ("control", "• A"),
        ("control", "• A"),
        ("title", TITLE),
        ("date", "• Senin, 1 Juli 2019"),
        ("office", "• Humas"),
        ("views", "• 12 kali"),
        ("body", TEXT),
        ("body", MORE),
        ("signoff", "(Humas)"),
        ("residue", "0 komentar:"),
        ("residue", "Posting Komentar"),
        ("residue", "Peta Situs"),
    ]


def test_whatever_stands_above_the_controls_names_the_site() -> None:
    assert of(f"Balai Lain\nA A+\n\n{TITLE}\n\n{TEXT}", Role.HEADER) == ["Balai Lain"]


def test_a_first_line_without_controls_below_is_the_title_unless_it_is_known() -> None:
    assert of(f"Balai Lain\n\n{TEXT}", Role.TITLE) == ["Balai Lain"]
    assert of(f"{HEADER}\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]


def test_a_header_repeated_above_the_facts_is_the_title() -> None:
    page = f"{HEADER}\nA\n\n{HEADER}\n\n• 1 Juli 2019\n\n{TEXT}"
    assert of(page, Role.TITLE) == [HEADER]
    assert of(f"{HEADER}\n{HEADER}\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]


@pytest.mark.parametrize(
    "facts",
    [
        "• 1 Juli 2019\n• Humas\n• 12 kali",
        "• 1 Juli 2019\n\n• Humas\n\n• 12 kali",
        "• Humas\n• 1 Juli 2019\n• 12 kali",
        "• 1 Juli 2019\n• 12 kali\n• Humas",
        "1 Juli 2019\nHumas\n12 kali",
        "Tanggal: 1 Juli 2019\nOleh: Humas\nDibaca: 12 kali",
        "• A-\n• A+\n\n• 1 Juli 2019\n• A\n• Humas\n• 12 kali",
    ],
)
def test_facts_are_known_in_any_of_their_forms(facts: str) -> None:
    page = f"{HEADER}\n\n{TITLE}\n\n{facts}\n\n{TEXT}\n\n{MORE}"
    assert [len(of(page, role)) for role in (Role.TITLE, Role.DATE, Role.OFFICE, Role.VIEWS)] == [1, 1, 1, 1]
    assert body(page) == [TEXT, MORE]
    assert assign(page).doubts == {}


@pytest.mark.parametrize("above", ["• Humas\n\n• Berita", "• Humas\n• Berita", "• Humas\n\n• Berita\n• Kota"])
def test_what_stands_above_the_facts_in_a_list_of_its_own_is_kept(above: str) -> None:
    page = f"{TITLE}\n\n{above}\n\n• 1 Juli 2019\n\n{TEXT}"
    kept = [*of(page, Role.OFFICE), *of(page, Role.CATEGORY), *body(page)]
    assert sorted(kept) == sorted([*(line for line in above.split("\n") if line), TEXT])
    assert of(page, Role.DATE) == ["• 1 Juli 2019"]


def test_a_bare_date_below_the_title_is_a_fact() -> None:
    assert of(f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}", Role.DATE) == ["1 Juli 2019"]


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT}\n\n1 Juli 2019\n\n{MORE}",
        f"{TEXT}\n\n12 kali\n\n{MORE}",
        f"{TEXT}\n\n• 1 Juli 2019\n• 8 Juli 2019\n\n{MORE}",
        f"Tanggal: 1 Juli 2019\nPukul: 08.00\nTempat: Dermaga\n\n{MORE}",
        f"Hari: Senin\nTanggal: 1 Juli 2019\n\n{MORE}",
        f"Jadwalnya sebagai berikut:\n\n• 1 Juli 2019\n\n{MORE}",
        f"1 Juli 2019\n\n{TEXT}\n\n2 Juli 2019\n\n{MORE}",
        f"Dermaga Lama\n\n1 Juli 2019\n\nDermaga Baru\n\n8 Juli 2019\n\n{MORE}",
        f"Dermaga Lama\n\n• 1 Juli 2019\n• 8 Juli 2019\n\n{MORE}",
        f"{TEXT}\n\n{MORE}\n\n• 1 Juli 2019\n• 12 kali\n\n{MORE}",
    ],
)
def test_dates_and_numbers_of_the_text_are_no_facts(text: str) -> None:
    page = f"{TITLE}\n\n{text}"
    assert body(page) == [line for line in text.split("\n") if line]
    assert of(page, Role.TITLE) == [TITLE]


@pytest.mark.parametrize(
    "text",
    [
        "1 Agustus 2019",
        "• 1 Agustus 2019\n• 2 Agustus 2019",
        "• Papan lapuk\n• Tali kendur\n• Pagar lepas",
        "• Papan lapuk\n• Tali kendur",
        "• Papan lapuk",
        "Papan lapuk",
        "• 3 kali",
        "A",
    ],
)
def test_what_stands_apart_below_the_facts_is_text(text: str) -> None:
    page = f"{HEADER}\n\n{TITLE}\n\n• 1 Juli 2019\n• Humas\n• 12 kali\n\n{text}\n\n{TEXT}"
    assert body(page) == [*text.split("\n"), TEXT]


def test_a_long_list_that_hangs_at_the_facts_is_text() -> None:
    items = ["• Papan lapuk", "• Tali kendur", "• Pagar lepas"]
    page = f"{TITLE}\n\n• 1 Juli 2019\n• 12 kali\n" + "\n".join(items) + f"\n\n{TEXT}"
    assert body(page) == [*items, TEXT]


def test_a_lead_between_title_and_facts_is_kept_and_told() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n• 1 Juli 2019\n• 12 kali\n\n{MORE}"
    assert body(page) == [TEXT, MORE]
    assert of(page, Role.DATE) == ["• 1 Juli 2019"]
    assert assign(page).doubts == {"body": "line 3 stands between title and facts; it is kept as text"}


def test_a_title_may_be_wrapped_or_printed_twice() -> None:
    wrapped = f"{HEADER}\n\nJembatan Rotan di Hulu Sungai\nDibuka Kembali untuk Umum\n\n• 1 Juli 2019\n\n{TEXT}"
    assert of(wrapped, Role.TITLE) == ["Jembatan Rotan di Hulu Sungai", "Dibuka Kembali untuk Umum"]
    twice = f"{TITLE}\n\n{TITLE.upper()}\n\n• 1 Juli 2019\n\n{TEXT}"
    assert of(twice, Role.TITLE) == [TITLE]
    assert body(twice) == [TEXT]


def test_a_sentence_between_title_and_facts_is_the_subtitle() -> None:
    page = f"{TITLE}\nPapan lantainya kini baru.\n\n• 1 Juli 2019\n• 3 kali\n\n{TEXT}"
    assert of(page, Role.TITLE) == [TITLE]
    assert of(page, Role.SUBTITLE) == ["Papan lantainya kini baru."]
    assert body(page) == [TEXT]


def test_a_title_below_the_facts_is_found_where_it_is_no_sentence() -> None:
    facts = "• 1 Juli 2019\n• 12 kali"
    assert of(f"{HEADER}\n\n{facts}\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]
    assert of(f"{HEADER}\n\n{facts}\n\n{TEXT}\n\n{MORE}", Role.TITLE) == []
    assert body(f"{HEADER}\n\n{facts}\n\n{TEXT}\n\n{MORE}") == [TEXT, MORE]


def test_a_paragraph_is_not_taken_for_a_title() -> None:
    assert of(f"{HEADER}\n\n{TEXT}\n\n{MORE}", Role.TITLE) == []
    assert of("kata " * 70 + f"\n\n{MORE}", Role.TITLE) == []


def test_the_kind_of_text_and_its_number_above_the_title_are_not_the_title() -> None:
    page = f"SIARAN PERS\nNomor: 7/2019\n\n{TITLE}\n\n• 1 Juli 2019\n\n{TEXT}"
    assert of(page, Role.TITLE) == [TITLE]
    assert of(page, Role.CATEGORY) == ["SIARAN PERS"]
    assert of(page, Role.NUMBER) == ["Nomor: 7/2019"]
    assert of(f"Siaran Pers\n\n{TITLE}\n\n{TEXT}", Role.TITLE) == [TITLE]


def test_the_kind_of_text_is_the_title_where_there_is_no_other() -> None:
    assert of(f"Pengumuman\n\n{TEXT}\n\n{MORE}", Role.TITLE) == ["Pengumuman"]
    assert of(f"{HEADER}\nA\n\nPengumuman\n\n• 1 Juli 2019\n\n{TEXT}", Role.TITLE) == ["Pengumuman"]


def test_a_rubric_hangs_at_the_facts() -> None:
    assert of(f"{TITLE}\n\n• 1 Juli 2019\n• 3 kali\nKliping Berita\n\n{TEXT}", Role.CATEGORY) == [
        "Kliping Berita"
    ]
    assert of(f"{TITLE}\n\n• 1 Juli 2019\n• Rubrik: Kliping\n• 3 kali\n\n{TEXT}", Role.CATEGORY) == [
        "• Rubrik: Kliping"
    ]
    assert body(f"{TITLE}\n\n• 1 Juli 2019\n• 3 kali\n{TEXT}\n\n{MORE}") == [TEXT, MORE]


@pytest.mark.parametrize(
    "line", ["1 Juli 2019", "12 kali", "0 komentar", "Posting Komentar", HEADER, "A", "Peta Situs", "(Humas)"]
)
def test_nothing_between_the_first_and_the_last_paragraph_is_furniture(line: str) -> None:
    page = f"{HEADER}\nA\n\n{TITLE}\n\n• 1 Juli 2019\n• 3 kali\n\n{TEXT}\n\n{line}\n\n{MORE}"
    assert body(page) == [TEXT, line, MORE]


def test_readers_comments_end_where_the_form_for_them_does() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n2 komentar:\n\nTerima kasih atas beritanya.\n\nPosting Komentar"
    assert body(page) == [TEXT]
    assert of(page, Role.RESIDUE) == ["2 komentar:", "Terima kasih atas beritanya.", "Posting Komentar"]


def test_a_sign_off_alone_is_no_text_to_sign() -> None:
    assert of(f"{TITLE}\n\n(Humas)", Role.SIGNOFF) == []
    assert body(f"{TITLE}\n\n(Humas)") == ["(Humas)"]


@pytest.mark.parametrize("text", ["", "\n\n", "A", HEADER, "1 Juli 2019", "0 komentar", "• A\n• A"])
def test_a_text_of_nothing_but_furniture_is_no_trouble(text: str) -> None:
    assert len(assign(text).roles) == len(split_lines(text))
