from __future__ import annotations

import pytest

from tests.assigned_roles import HEADER, MORE, TEXT, TITLE
from warta.intake.edges import edge_lines
from warta.intake.edges.edge_choice import CONSTANT, Weights
from warta.intake.lines import split_lines
from warta.intake.marks.fact import About
from warta.intake.role import Role
from warta.intake.roles.assignment import assign_by_rules, assign_roles
from warta.intake.sheets.marking import Roles

LAST = "Dinas akan memeriksa tali dan papan itu setiap bulan sampai akhir tahun."
PAGE = f"{TITLE}\n1 Juli 2019\n%s{TEXT}\n{MORE}\n{LAST}\n%s"


def assign(text: str) -> Roles:
    return assign_roles(split_lines(text), lambda line: line == HEADER, frozenset())


def body(text: str) -> list[str]:
    return [line.printed for line in assign(text).of(Role.BODY)]


def by_rules(text: str) -> list[str]:
    marking = assign_by_rules(split_lines(text), lambda line: line == HEADER, frozenset())
    return [line.printed for line in marking.result.of(Role.BODY)]


def page(above: str = "", below: str = "") -> str:
    return PAGE % (above and f"{above}\n", below)


def test_short_lines_that_no_rule_knows_are_left_out_below_the_text_and_told() -> None:
    text = page(below="Gerbang Warga\nSuku Bunga Rakit 9,10%\nKurva Papan\nLembar Induk")
    assert by_rules(text) != [TEXT, MORE, LAST]  # or there were nothing to weigh
    assert body(text) == [TEXT, MORE, LAST]
    assert "lines 6 to 9 stand below the text and are left out" in assign(text).doubts["body"]


def test_lines_left_out_are_noted_as_weighed_and_others_are_not() -> None:
    found = assign(page(below="Gerbang Warga\nSuku Bunga Rakit 9,10%\nKurva Papan\nLembar Induk"))
    assert [found.lines[index].number for index in sorted(found.weighed)] == [6, 7, 8, 9]
    assert assign(page()).weighed == set()


def test_short_lines_that_no_rule_knows_are_left_out_above_the_text_and_told() -> None:
    text = page(above="Perairan\nGelagar Utama | Kurva Papan\nSungai & Muara", below="")
    assert by_rules(text) != [TEXT, MORE, LAST]
    assert body(text) == [TEXT, MORE, LAST]
    assert "above the text and are left out" in assign(text).doubts["body"]


@pytest.mark.parametrize(
    "last",
    [
        "Terima kasih.",
        "• Papan jati\n• Tali rotan",
        "Yang hadir dalam upacara:\nKepala Dusun",
        "Naskah tukar papan ditandatangani oleh Dinas dan Balai Rotan",
    ],
)
def test_what_may_end_a_text_stays(last: str) -> None:
    text = page(below=last)
    assert body(text) == by_rules(text) == [TEXT, MORE, LAST, *last.split("\n")]


@pytest.mark.parametrize("bullet", ["- ", "• ", "%s. "])
@pytest.mark.parametrize("names", [("papan", "tali"), ("papan", "tali", "jaring", "mesin")])
def test_no_list_is_parted_by_what_is_left_out(bullet: str, names: tuple[str, ...]) -> None:
    items = [bullet.replace("%s", str(number)) + name for number, name in enumerate(names, 1)]
    text = page(above="\n".join(["Poin penting:", *items]))
    assert body(text) in (by_rules(text), [TEXT, MORE, LAST])


@pytest.mark.parametrize("first", ["Hadirin yang terhormat,", "• Papan lapuk\n• Tali kendur"])
def test_what_may_open_a_text_stays(first: str) -> None:
    text = f"{TITLE}\n1 Juli 2019\n\n{first}\n\n{TEXT}\n{MORE}"
    assert body(text) == by_rules(text) == [*first.split("\n"), TEXT, MORE]


def test_a_sentence_among_lines_that_are_surely_the_site_s_goes_with_them_and_is_told() -> None:
    below = (
        "Gerbang Warga\nsurel@jembatan.example\n+62 21 555 0142\nLembar Induk\n"
        "Kirimkan pendapat Anda agar laman ini menjadi lebih baik bagi semua."
    )
    text = page(below=below)
    assert body(text) == [TEXT, MORE, LAST]
    assert by_rules(text) != [TEXT, MORE, LAST]
    assert "are left out" in assign(text).doubts["body"]


def test_a_sentence_that_tells_more_of_the_same_stays_with_what_stands_above_it() -> None:
    below = "Gerbang Warga\nLembar Induk\nPapan itu dikirim dari hulu dengan rakit oleh warga."
    text = page(below=below)
    assert body(text) == by_rules(text) == [TEXT, MORE, LAST, *below.split("\n")]


def test_a_page_of_questions_is_left_as_it_is() -> None:
    text = page(below="Gerbang Warga\nKurva Papan\nLembar Induk").replace(TITLE, "Tanya Jawab Papan")
    assert body(text) == by_rules(text)
    assert by_rules(text)[-1] == "Lembar Induk"  # or there were nothing to weigh


def test_a_sign_off_above_lines_left_out_is_known() -> None:
    text = page(below="(tali/rtn)\nGerbang Warga\nKurva Papan\nLembar Induk")
    assert [line.printed for line in assign(text).of(Role.SIGNOFF)] == ["(tali/rtn)"]
    assert body(text) == [TEXT, MORE, LAST]


def test_lines_of_another_day_than_the_release_s_stay_above_the_text() -> None:
    text = f"{TITLE}\n1 Juli 2019\n\nDermaga Lama\n\n8 Juli 2019\n\n{TEXT}\n{MORE}"
    assert body(text) == by_rules(text)


def test_a_list_of_headlines_is_left_as_it_is() -> None:
    items = [
        f"Papan {word} Tiba di Dermaga\n{n} Juli 2019" for n, word in enumerate(("Jati", "Rotan", "Ulin"), 2)
    ]
    text = "\n".join(items) + f"\n{TEXT}"
    assert body(text) == by_rules(text)


def test_a_text_in_a_language_whose_words_are_not_known_is_left_as_it_is() -> None:
    text = (
        "Köysisilta avattiin\n1.7.2019\nKöysisilta avattiin jälleen kahden viikon jälkeen, ja kyläläiset"
        " juhlivat sitä pienellä aterialla jokirannassa.\nKylän vanhin toivoo, että uudet lankut kestävät"
        " seuraavaan tuulikauteen saakka.\nPortti\nSivukartta\nKäyrä"
    )
    assert by_rules(text)[-1] == "Käyrä"  # or there were nothing to weigh
    assert body(text) == by_rules(text)


def test_a_number_on_lines_left_out_below_the_text_is_known() -> None:
    text = page(below="Gelagar\nRelease number\n45/24\nKurva\nInfocentre")
    assert "45/24" in by_rules(text)
    assert body(text) == [TEXT, MORE, LAST]
    assert [fact.text for _, fact in assign(text).stated() if fact.about is About.NUMBER] == ["45/24"]


def test_a_date_on_lines_left_out_above_the_text_is_known_and_doubtful(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = f"{TITLE}\nPerairan\n3 Juli 2019 - Kurva Gelagar\nGelagar\n{TEXT}\n{MORE}\n{LAST}"
    assert "3 Juli 2019 - Kurva Gelagar" in by_rules(text)
    monkeypatch.setattr(
        edge_lines,
        "weights",
        lambda: Weights({CONSTANT: -4.0, "label": 9.0, "month": 9.0}, {CONSTANT: -9.0}, {}),
    )
    found = assign(text)
    days = [str(fact.printed.date) for _, fact in found.stated() if fact.printed]
    assert ([line.printed for line in found.of(Role.BODY)], days) == ([TEXT, MORE, LAST], ["2019-07-03"])
    assert "it stands on line 3" in found.doubts["date"]


def test_place_and_date_below_the_text_are_a_signature_s() -> None:
    text = page(below="Rotan, 3 Juli 2019\nKurva Papan\nGelagar Utama\nLembar Induk")
    found = assign(text)
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE, LAST]
    assert "Rotan, 3 Juli 2019" in [line.printed for line in found.of(Role.SIGNATURE)]


def test_without_weights_nothing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edge_lines, "weights", lambda: Weights({CONSTANT: -9.0}, {CONSTANT: -9.0}, {}))
    text = page(below="Gerbang Warga\nKurva Papan\nLembar Induk")
    assert body(text) == by_rules(text)


@pytest.mark.parametrize("text", ["Papan\nTali", f"{TITLE}\n\nPapan:\n\nTali rotan\nPagar"])
def test_a_page_without_a_paragraph_is_left_as_it_is(text: str) -> None:
    assert body(text) == by_rules(text)


def test_a_line_that_is_kept_though_it_looks_like_the_site_s_own_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        edge_lines, "weights", lambda: Weights({CONSTANT: -9.0, "pipe": 9.2}, {CONSTANT: -9.0}, {})
    )
    kept = f"{TITLE}\n1 Juli 2019\n\nGelagar Utama | Kurva,\n\n{TEXT}\n\n{MORE}\n\n{LAST}"
    assert body(kept) == by_rules(kept) == ["Gelagar Utama | Kurva,", TEXT, MORE, LAST]
    assert "line 4 may be the site's own; it is kept as text" in assign(kept).doubts["body"]
    assert "body" not in assign(f"{TITLE}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{LAST}").doubts


def test_below_contacts_what_the_agency_is_said_to_be_is_boilerplate() -> None:
    about = (
        "Dinas Jembatan adalah dinas yang membangun, merawat, dan memeriksa jembatan gantung di tepi sungai."
    )
    contacts = "Media Center Jembatan\nmedia@jembatan.example\n0811-1000-8822\nJl. Tali No. 1, Tepian"
    found = assign(page(below=f"\n{contacts}\n\nTentang Jembatan\n{about}"))
    assert [line.printed for line in found.of(Role.BOILERPLATE)] == ["Tentang Jembatan", about]
    assert len(found.of(Role.CONTACT)) == 4
