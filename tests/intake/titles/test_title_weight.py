from __future__ import annotations

import pytest

from tests.read_heads import HEADER, MENU, MORE, TEXT, TITLE, sheet
from warta.intake.titles.text_start import first_text
from warta.intake.titles.title_weight import Weighing


def weighing(above: str, *named: str, text: str = TEXT) -> Weighing:
    """The weighing of the lines `above` a text, all of which may be its title."""
    page = sheet(f"{above}\n\n{text}\n\n{MORE}")
    start = first_text(page)
    return Weighing(page, start, len(page), named, range(start), -1)


def test_a_headline_alone_between_the_labelled_day_and_the_text_has_more_weight() -> None:
    found = weighing("Papan Tali\n\nPosted: 1 July 2019\n\nTali Papan")
    assert found.score(2) > weighing("Papan Tali\n\n1 July 2019\n\nTali Papan").score(2) + 1
    assert found.score(2) > weighing("Papan Tali\n\nPosted: 1 July 2019\nTali Papan").score(2) + 1
    assert found.score(0) == weighing("Papan Tali\n\nPosted: 1 July 2019\n\nTali Papan", text="").score(0)


def test_the_more_of_its_words_the_text_has_the_more_speaks_for_a_line() -> None:
    found = weighing(f"{TITLE}\nKapal Garam Tiba Pagi")
    assert found.share(0) == 0.8  # all but one of five
    assert found.share(1) == 0.0
    assert found.score(0) > found.score(1)


@pytest.mark.parametrize("line", ["7/9", "di ke", "***"])
def test_a_line_without_longer_words_shares_none(line: str) -> None:
    assert weighing(f"{line}\n{TITLE}").share(0) == 0.0


def test_a_line_that_the_page_names_as_its_title_has_more_for_it() -> None:
    other = "Kapal Garam Tiba Pagi"
    assert (
        weighing(f"{other}\n{TITLE}", other.casefold()).score(0) == weighing(f"{other}\n{TITLE}").score(0) + 3
    )


@pytest.mark.parametrize("form", ["heading2", "heading3"])
def test_a_heading_of_any_rank_that_the_page_states_weighs_as_its_first(form: str) -> None:
    page = sheet(f"{TITLE}\n\n{TEXT}\n\n{MORE}")
    page[0].form = form
    plain, stated = (Weighing(page, 1, len(page), (), [0], -1, names) for names in ((), {TITLE.casefold()}))
    assert stated.score(0) == plain.score(0) + 4


def test_a_named_line_that_repeats_the_name_of_the_site_has_less_for_it() -> None:
    name = "Portal Berita Hulurimbun"
    above = f"{name}\n{MENU}\n{name}\n{TITLE}"
    text = f"{name} menulis: {TEXT}"
    at = above.split("\n").index(name, 1)
    assert weighing(above, name.casefold(), text=text).score(at) < weighing(above, text=text).score(at)


@pytest.mark.parametrize("name", ["Pemerintah Kabupaten Hulurimbun", "BerandaProfilBerita", "Jembatan Rotan"])
def test_names_of_bodies_menus_without_spaces_and_names_in_the_text_look_like_the_site(name: str) -> None:
    assert weighing(f"{name}\n{TITLE}").weight_as_site(0) >= 1.5
    assert weighing(f"{name}\n{TITLE}").weight_as_site(1) == 0.0


def test_a_line_amid_a_menu_or_above_one_looks_like_the_site() -> None:
    found = weighing(f"Papan Tali\n{MENU}\n{TITLE}")
    assert found.weight_as_site(1) > found.weight_as_site(0) > 0.0


def test_the_header_of_the_agency_never_looks_like_the_site() -> None:
    assert weighing(f"{HEADER}\n{TITLE}").weight_as_site(0) == 0.0


def test_a_headline_far_above_the_text_has_less_for_it_but_for_facts_between() -> None:
    near = weighing(TITLE).score(0)
    assert weighing(f"{TITLE}\n1 Juli 2019").score(0) == near
    assert weighing(f"{TITLE}\nPapan tali\nTali papan").score(0) < near


def test_names_of_those_who_issue_a_text_together_are_no_headline() -> None:
    text = f"Balai Rotan Hulu dan Serikat Warga Dusun membuka jembatan. {TEXT}"
    found = weighing(f"Balai Rotan Hulu – Serikat Warga Dusun\n{TITLE}", text=text)
    assert found.weight_as_site(0) >= 6
    assert found.weight_as_site(1) == 0
    other = weighing("Balai Rotan Hulu – Dibuka Untuk Warga", text=text)
    assert other.weight_as_site(0) < 6


def test_the_place_that_the_text_begins_with_is_rather_of_the_letterhead() -> None:
    found = weighing("Camp Larch Harbour, Quay", text=f"CAMP LARCH HARBOUR, Quay – {TEXT}")
    assert found.weight_as_site(0) >= 3
    other = weighing("Camp Larch Harbour, Quay", text=f"CAMP LARCH HARBOUR, Quay of the north {TEXT}")
    assert other.weight_as_site(0) < found.weight_as_site(0)


def test_a_banner_that_stands_twice_is_the_sites() -> None:
    banner = f"Milad 50 Tahun Jembatan\n{HEADER}\n"
    found = weighing(f"{banner}{banner}{TITLE}", "milad 50 tahun jembatan")
    alone = weighing(f"Milad 50 Tahun Jembatan\n{HEADER}\n{TITLE}", "milad 50 tahun jembatan")
    assert found.score(0) < alone.score(0) - 4


def test_a_long_name_in_a_letterhead_is_one_whatever_its_commas() -> None:
    name = "Dinas Tenaga Kerja, Rotan Dan Energi Sumber Daya Garam Hulurimbun"
    text = "Kepala Dinas Tenaga Kerja, Rotan, dan Energi Sumber Daya Garam Hulurimbun membuka tenaga air."
    assert weighing(name, text=text).weight_as_site(0) > weighing(name).weight_as_site(0)


@pytest.mark.parametrize("between", ["", "Kementerian Garam Republik Indonesia\n"])
def test_a_name_printed_twice_in_a_letterhead_has_less_for_it(between: str) -> None:
    name = "PPID Balai Karantina Dermaga Hulurimbun"
    found = weighing(f"{name}\n{between}{name}\n{TITLE}", name.casefold())
    other = weighing(f"{name}\n{between}PPID Balai Lain\n{TITLE}", name.casefold())
    assert found.score(0) <= other.score(0) - 3


def test_questions_are_no_headline_amid_the_items_of_a_menu() -> None:
    questions = "Frequently Asked Questions"
    amid = weighing(f"Media Contact\n{questions}\nMedia Map\n\n{TITLE}")
    alone = weighing(f"Media Contact\n\n{questions}\n\nMedia Map\n\n{TITLE}")
    assert alone.score(1) > amid.score(1) + 8
