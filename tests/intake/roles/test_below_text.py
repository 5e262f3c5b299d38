from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE, assign, body, of
from warta.intake.marks.fact import About
from warta.intake.role import Role


def test_a_sign_off_alone_is_no_text_to_sign() -> None:
    assert of(f"{TITLE}\n\n(Humas)", Role.SIGNOFF) == []
    assert body(f"{TITLE}\n\n(Humas)") == ["(Humas)"]


@pytest.mark.parametrize("mark", ["***", "###", "-30-", "--selesai--"])
@pytest.mark.parametrize(
    "below", ["", "\n\nUnduh siaran pers (PDF)", "\n\nBerita Terkait\n\nKapal Garam Tiba Pagi"]
)
def test_a_sign_off_may_stand_below_the_mark_that_ends_a_text(mark: str, below: str) -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{mark}\n\n(rwj-Humas){below}"
    assert of(page, Role.SIGNOFF) == ["(rwj-Humas)"]
    assert body(page) == [TEXT, MORE]


@pytest.mark.parametrize("rule", ["***", "-----", "* * *"])
def test_a_rule_below_the_text_is_no_text(rule: str) -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{rule}\n\nPenulis: Tali Rakitan"
    assert body(page) == [TEXT, MORE]


@pytest.mark.xfail(strict=True, reason="below a rule, facts are left out as the site's own lines")
@pytest.mark.parametrize("rule", ["***", "-----"])
def test_labelled_facts_below_a_rule_are_known(rule: str) -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{rule}\n\nPenulis: Tali Rakitan"
    assert of(page, Role.OFFICE) == ["Penulis: Tali Rakitan"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Penulis: Tali Rakitan", Role.OFFICE),
        ("Editor: Papan", Role.OFFICE),
        ("Dibaca: 12 kali", Role.VIEWS),
        ("Diterbitkan: 1 Juli 2019", Role.DATE),
        ("Terakhir diperbarui: 3 Juli 2019", Role.DATE),
        ("Sumber: Humas", Role.OFFICE),
    ],
)
def test_labelled_facts_below_the_text_are_known(line: str, role: Role) -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{line}"
    assert (of(page, role), body(page)) == ([line], [TEXT, MORE])


@pytest.mark.parametrize(
    "line",
    [
        "Juli 2019",
        "12 kali",
        "Tempat: Balai Dusun",
        "Waktu: 08.00",
        "Lokasi: Hulurimbun",
        "• 3 kali",
        "Humas",
    ],
)
def test_a_bare_month_or_detail_of_an_event_that_ends_the_text_is_text(line: str) -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{line}"
    assert body(page) == [TEXT, MORE, line]
    assert assign(page).stated() == []


def test_a_page_s_letterhead_below_the_text_is_no_text() -> None:
    office = "Biro Hubungan Masyarakat\nSekretariat Jenderal\n\nLaman: jembatan.example\nTwitter: @jembatan"
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{office}"
    assert body(page) == [TEXT, MORE]
    assert of(page, Role.CONTACT) == [line for line in office.split("\n") if line]


def test_links_alone_are_no_letterhead() -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\nLaman: jembatan.example"
    assert body(page) == [TEXT, MORE, "Laman: jembatan.example"]


def test_the_number_of_a_release_is_read_among_labels_of_the_site() -> None:
    labels = "Updated July 3, 2019\nTopic\nBridges\nPress Release Number: 19-532"
    found = assign(f"{TITLE}\n\nJuly 1, 2019\n\n{TEXT}\n\n{MORE}\n\n{labels}")
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]
    assert [fact.text for _, fact in found.stated() if fact.about is About.NUMBER] == ["19-532"]
    assert [fact.text for _, fact in found.stated() if fact.about is About.UPDATED] == ["July 3, 2019"]


@pytest.mark.parametrize(
    "signed",
    [
        "Hulurimbun, 1 Juli 2019\nKepala Departemen Jembatan\nTali Rakitan",
        "Hulurimbun, 1 Juli 2019\nTali Rakitan\nAsisten Gubernur",
        "Little Amity, 3 May 2019\nHead of the Bridge Office\nAda Plank",
    ],
)
def test_who_holds_an_office_below_place_and_date_signs(signed: str) -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{signed}"
    assert (of(page, Role.SIGNATURE), body(page)) == (signed.split("\n"), [TEXT, MORE])


@pytest.mark.parametrize(
    "last",
    ["Hulurimbun, 1 Juli 2019", "Kepala Departemen Jembatan\nTali Rakitan", "Hulurimbun\nKepala Dusun"],
)
def test_place_and_date_or_an_office_alone_sign_nothing(last: str) -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{last}"
    assert body(page) == [TEXT, MORE, *last.split("\n")]


def test_a_letterhead_may_name_where_to_complain() -> None:
    head = "Hulurimbun, 1 Juli 2019\nBiro Hubungan Masyarakat\nDinas Jembatan\nLaman: dinas.example"
    head += "\nTwitter: @dinasjembatan\nPertanyaan dan Pengaduan: lapor.dinas.example"
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{head}"
    assert (of(page, Role.CONTACT), body(page)) == (head.split("\n"), [TEXT, MORE])


@pytest.mark.parametrize("line", ["Dilihat 1288 kali", "(Release ID: 19669) Visitor Counter : 1288"])
def test_views_among_the_site_s_own_lines_are_known(line: str) -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n#jembatan\nEditor :\n{line}\nBeranda\nBerita"
    assert [fact.count for _, fact in assign(page).stated() if fact.count is not None] == [1288]


def test_a_count_below_the_heading_of_other_texts_is_theirs() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nBagikan\nBerita Populer\nPapan Rotan Tiba\ndibaca 4.112 kali"
    assert [fact.count for _, fact in assign(page).stated() if fact.count is not None] == []


@pytest.mark.parametrize("counts", ["Total pengunjung: 1.288", "Hari ini : 12\nKunjungan: 1.288"])
def test_counts_of_the_site_are_no_views_of_the_release(counts: str) -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n#jembatan\n{counts}\nBeranda\nBerita"
    assert [fact.count for _, fact in assign(page).stated() if fact.count is not None] == []


def test_the_category_as_the_last_line_is_known() -> None:
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\nKategori: Jembatan, Tali"
    assert body(page) == [TEXT, MORE]


def test_the_number_beside_the_source_below_the_text_is_known() -> None:
    line = "Sumber : Siaran Pers Dinas Jembatan Nomor : 24/DJ/V/2019"
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n#jembatan\n{line}\nBeranda\nBerita"
    stated = [(fact.about, fact.text) for _, fact in assign(page).stated()]
    assert stated == [(About.NUMBER, "24/DJ/V/2019")]


@pytest.mark.parametrize("end", ["(rr/humas)", "* * *"])
def test_short_lines_below_the_end_of_a_text_are_left_out_and_told(end: str) -> None:
    page = f"{TITLE}\n\nJuly 1, 2019\n\n{TEXT}\n\n{MORE}\n\n{end}\n\nBursa tali\nHarga papan"
    found = assign(page)
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE]
    assert "below the end of the text" in found.doubts["body"]


@pytest.mark.parametrize("below", ["Papan kedua dipasang besok.", "• Papan kedua"])
def test_what_may_be_text_below_a_sign_off_is_kept(below: str) -> None:
    assert body(f"{TITLE}\n\nJuly 1, 2019\n\n{TEXT}\n\n{MORE}\n\n(rr/humas)\n\n{below}")[-1].endswith(below)


SIGNED = "Hulurimbun, 1 Juli 2019\nKepala Dinas Jembatan\nRANDU TALI"


def test_who_signs_ends_the_text_where_unknown_lines_follow_and_these_are_told() -> None:
    below = "Harga tali\nTali rotan naik di semua pasar hulu."
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{TEXT}\n\n{SIGNED}\n\n{below}"
    found = assign(page)
    assert [line.printed for line in found.of(Role.SIGNATURE)] == SIGNED.split("\n")
    assert [line.printed for line in found.of(Role.BODY)] == [TEXT, MORE, TEXT]
    assert "below the end of the text" in found.doubts["body"]


def test_place_date_and_office_amid_a_text_sign_nothing() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{SIGNED}\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.SIGNATURE) == []


def test_the_number_alone_below_the_text_is_known() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nSP.BIRHUM/VIII/2020/402\n\nBiro Humas\n\n#jembatan"
    stated = [(fact.about, fact.text) for _, fact in assign(page).stated()]
    assert (About.NUMBER, "SP.BIRHUM/VIII/2020/402") in stated


@pytest.mark.parametrize(
    ("end", "office"),
    [("(Sumber: Balai Rotan)", ["Balai Rotan"]), ("(Penulis: Tali Rakitan/Balai Rotan)", [])],
)
def test_a_label_in_brackets_right_below_the_text_signs_it(end: str, office: list[str]) -> None:
    found = assign(f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{end}")
    assert [line.printed for line in found.of(Role.SIGNOFF)] == [end]
    assert [fact.text for _, fact in found.stated() if fact.about is About.OFFICE] == office


def test_the_letterhead_below_a_sign_off_is_no_unknown_line() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE} (tal)\n\nBiro Humas\nDinas Jembatan\nLaman: jembatan.example"
    assert of(page, Role.CONTACT) == ["Biro Humas", "Dinas Jembatan", "Laman: jembatan.example"]
    assert of(page, Role.RESIDUE) == []


def test_the_name_of_a_press_office_that_hangs_at_the_last_paragraph_signs_it() -> None:
    text = f"{TITLE}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\nHUMAS ROTAN"
    assert of(text, Role.SIGNOFF) == ["HUMAS ROTAN"]


def test_the_office_that_one_holds_above_the_day_signs() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n    Clerk of Court\n\n    April 8, 2011"
    assert of(page, Role.SIGNATURE) == ["Clerk of Court"]
    assert body(page) == [TEXT, MORE]
    assert body(page.replace("Clerk of Court", "Ropes of Larch"))[2:] == ["Ropes of Larch"]


def test_the_offices_above_two_columns_of_contacts_are_contacts() -> None:
    columns = ["Public Affairs Media Relations", "E-mail: E-mail:", "Fax: 202-555-0142 Phone: 202-555-0143"]
    page = f"{TITLE}\n\n1 July 2019\n\n{TEXT}\n\n{MORE}\n\n" + "\n".join(columns)
    assert of(page, Role.CONTACT) == columns
    assert body(page) == [TEXT, MORE]
    assert of(page.replace("E-mail: E-mail:", "E-mail:"), Role.OFFICE) == columns[:1]
