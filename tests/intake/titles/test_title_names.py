from __future__ import annotations

from tests.read_heads import MENU, MORE, TEXT, TITLE, sheet, title
from warta.intake.titles.head import find_head
from warta.intake.titles.text_start import first_text
from warta.intake.titles.title_names import names_of_title


def test_the_page_s_metadata_names_the_title_among_others_like_it() -> None:
    page = f"Dermaga Lama Dibuka Kembali\n\nJembatan Rotan Kembali Dibuka\n\n{TEXT}\n\n{MORE}"
    assert title(page, "Dermaga Lama Dibuka Kembali") == "Dermaga Lama Dibuka Kembali"
    assert title(page, "Jembatan Rotan Kembali Dibuka") == "Jembatan Rotan Kembali Dibuka"


def test_the_name_of_the_site_behind_a_title_is_kept_apart() -> None:
    found = sheet(f"{TITLE} | Balai Uji Tali\n{MENU}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
    head = find_head(found, first_text(found), len(found), ())
    assert (found[head.title].printed, head.sites) == (TITLE, ["Balai Uji Tali"])


def test_the_body_that_a_way_to_the_title_begins_with_names_the_site() -> None:
    for way, sites in (
        (f"Balai Uji Tali > Kabar Hulu > {TITLE}", ["Balai Uji Tali"]),
        (f"Kabar Hulu » Rotan » {TITLE}", []),
        (f"Balai Uji Tali > {TITLE}", []),
    ):
        found = sheet(f"{TITLE}\n\n{way}\n\n{TEXT}\n\n{MORE}")
        head = find_head(found, first_text(found), len(found), ())
        assert (found[head.title].printed, head.sites) == (TITLE, sites)


def test_breadcrumbs_without_marks_are_no_title() -> None:
    page = f"Cari\n\nHome Kabar Hulu {TITLE}\n\nKabar Hulu\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}"
    assert title(page) == TITLE


def test_the_subject_of_a_mail_is_its_title() -> None:
    page = f"From: Press Office\nTo: Press\nDate: 1 July 2019\nSubject: {TITLE}\n\n{TEXT}\n\n{MORE}"
    assert title(page) == f"Subject: {TITLE}"


def test_place_and_day_in_brackets_behind_a_title_are_no_part_of_it() -> None:
    found = sheet(f"{TITLE} (Hulurimbun, 6 April 2022)\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
    head = find_head(found, first_text(found), len(found), ())
    assert (found[head.title].printed, head.sites) == (TITLE, [])


def test_items_of_a_menu_that_stands_twice_name_no_title() -> None:
    items = "\n".join(("• BUKU JEMBATAN ROTAN DAN DERMAGA LAMA", "• BUKU LAIN", "• KONTAK"))
    page = f"{items}\n{items}\nKabar\n\n{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}"
    assert named(page) == set()
    assert title(page) == TITLE
    assert named(f"• Home\n• {TITLE}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}") == {TITLE.casefold()}


def named(page: str) -> set[str]:
    """The lines above a page's text that name its title."""
    found = sheet(page)
    return names_of_title(found, first_text(found), []).named


def test_what_a_menu_says_twice_is_no_title_where_a_headline_with_its_day_follows() -> None:
    item = "Informasi Publik Jembatan Rotan"
    menu = f"Beranda\n{item}\nProfil\nGaleri\n{item}\nKontak"
    page = f"{menu}\n{TITLE}\nDiterbitkan pada: 1 Juli 2019\n\n{TEXT}\n\n{MORE}"
    assert item.casefold() not in named(page)
    assert title(page) == TITLE
    alone = f"{menu}\nDiterbitkan pada: 1 Juli 2019\n\n{TEXT}\n\n{MORE}"
    assert item.casefold() in named(alone)
