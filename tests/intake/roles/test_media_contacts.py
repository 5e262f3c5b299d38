from __future__ import annotations

import pytest

from tests.assigned_roles import MORE, TEXT, TITLE, body, of
from warta.intake.role import Role


@pytest.mark.parametrize(
    "contacts",
    [
        "Kontak media: Tali Rakitan, Humas, 0800-000-111",
        "For further information, please contact the press office at press@dinas.example.",
    ],
)
def test_contacts_end_a_text_and_amid_it_are_text(contacts: str) -> None:
    below = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{contacts}"
    assert of(below, Role.CONTACT) == contacts.split("\n")
    assert body(below) == [TEXT, MORE]
    amid = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{contacts}\n\n{MORE}"
    assert body(amid) == [TEXT, *contacts.split("\n"), MORE]


@pytest.mark.parametrize(
    "contacts",
    [
        "Narahubung:\nTali Rakitan\n0800-000-111",
        "Media contact:\nPress Office\npress@dinas.example",
    ],
)
def test_contacts_below_a_heading_of_their_own_are_known_wherever_they_stand(contacts: str) -> None:
    amid = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{contacts}\n\n{MORE}"
    assert of(amid, Role.CONTACT) == contacts.split("\n")
    assert body(amid) == [TEXT, MORE]
    assert of(f"{amid}\n\n{contacts}", Role.CONTACT) == [*contacts.split("\n")] * 2


def test_whom_the_media_may_ask_is_known_in_the_second_half_of_a_text() -> None:
    asked = "For media queries, please contact Tali Rakitan, tel.: 0800-000-111."
    amid = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{asked}\n\nNotes\n\n{MORE}"
    assert of(amid, Role.CONTACT) == [asked]
    assert body(amid)[:2] == [TEXT, MORE]
    first = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{asked}\n\n{MORE}\n\n{TEXT}\n\n{MORE}"
    assert of(first, Role.CONTACT) == []


PERSON = "Contact\nIda Brook\nBridge News\n0800 000 111"


def test_whom_to_ask_by_name_is_known_among_the_site_s_own_lines() -> None:
    page = (
        f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\nRelated news\nThe quay is closed\n3 July 2021\n\n{{}}"
    )
    assert of(page.format(PERSON), Role.CONTACT) == PERSON.split("\n")
    for other in (
        PERSON.replace("Contact", "Contact us"),
        PERSON.replace("Ida Brook", "Bridge Office"),
        PERSON.replace("0800 000 111", "www.quay.example"),
    ):
        assert of(page.format(other), Role.CONTACT) == []
    known = page.replace(MORE, f"{MORE}\n\nNarahubung: Tali Rakitan, 0800-000-111")
    assert of(known.format(PERSON), Role.CONTACT) == ["Narahubung: Tali Rakitan, 0800-000-111"]


def test_contacts_above_a_title_are_known() -> None:
    contact = "Contact: Press Office, press@dinas.example"
    page = f"FOR IMMEDIATE RELEASE\n1 July 2019\n\n{contact}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.CONTACT) == [contact]
    assert (of(page, Role.TITLE), of(page, Role.DATE)) == ([TITLE], ["1 July 2019"])


def test_whom_to_ask_is_read_between_facts_and_text() -> None:
    contact = "Contact Information\nIda Brook (ida@quay.example)\n404-555-0172"
    page = f"{TITLE}\n\n1 Juli 2019\n{contact}\n\n{TEXT}\n\n{MORE}"
    assert (body(page), of(page, Role.CONTACT)) == ([TEXT, MORE], contact.split("\n"))


def test_contacts_of_the_agency_between_facts_and_text_are_none_of_it() -> None:
    contacts = (
        "Pusat Layanan Jembatan\nTelepon: 131 (dari hulu) dan 1500131 (dari hilir)\ne-mail: a@dinas.example"
    )
    page = f"{TITLE}\n1 Juli 2019\n{contacts}\nJam operasional Senin s.d. Jumat\n{TEXT}\n{MORE}"
    assert (of(page, Role.CONTACT), body(page)) == (contacts.split("\n"), [TEXT, MORE])


def test_contacts_below_a_name_in_capitals_between_facts_and_text_are_none_of_it() -> None:
    contacts = "BAGIAN JEMBATAN\nPusat Layanan Jembatan: (62 21) 131\ne-mail: a@dinas.example"
    page = f"{TITLE}\n1 Juli 2019\n{contacts}\n{TEXT}\n{MORE}"
    assert (of(page, Role.CONTACT), body(page)) == (contacts.split("\n"), [TEXT, MORE])


def test_an_office_above_a_name_with_its_telephone_below_the_text_is_of_the_contact() -> None:
    contacts = "Kepala Biro Jembatan, Layanan Penyeberangan, dan Kerja Sama\n\nIda Brook (08005550134)"
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{contacts}\n\nBagikan:\nFacebook"
    assert body(page) == [TEXT, MORE]


def test_an_agency_s_name_and_street_with_a_telephone_below_the_text_are_contacts() -> None:
    head = "Dinas Jembatan Hulurimbun\nJl. Papan No. 5, Telp (0800) 000-111"
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n{head}\nTentang Kami\nBeranda"
    assert (of(page, Role.CONTACT), body(page)) == (head.split("\n"), [TEXT, MORE])


def test_a_labelled_date_below_contacts_is_none_of_them() -> None:
    page = f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nContact: Ada Plank, 01632 960 977\nPosted on: 05-12-2022"
    assert of(page, Role.DATE) == ["Posted on: 05-12-2022"]


@pytest.mark.parametrize(
    "below",
    [
        "You may also like\nMurid Rotan Juara Debat\nTim Tali Tiba\nJl. Papan No. 3\nTelp. (024) 555010",
        "Hit Counter: 0012834",
    ],
)
def test_other_texts_above_an_address_and_counters_are_no_contacts(below: str) -> None:
    assert of(f"{TITLE}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{below}", Role.CONTACT) == []


def test_whom_to_ask_is_named_above_a_button_and_never_by_it() -> None:
    below = "Editor: Ana Rami\nBagikan\nJl. Papan No. 3, Tepian\nTelp: (021) 555010\nEmail: a@rotan.example"
    found = of(f"{TITLE}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{below}", Role.CONTACT)
    assert "Editor: Ana Rami" not in found
    assert "Bagikan" not in found


def test_labels_of_writers_alone_on_their_lines_may_head_whom_to_ask() -> None:
    below = "Story By:\nAna Rami, 541-555-0186, ana@rotan.example\nSource:\nTali Wira, tali@rotan.example"
    found = of(f"{TITLE}\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{below}", Role.CONTACT)
    assert "Tali Wira, tali@rotan.example" in found


def test_persons_with_a_way_to_each_between_title_and_text_are_contacts() -> None:
    for contacts in (
        "Contact\n\nAna Oak, ana.oak@ropes.example",
        "Ana Oak - 202-555-0150\nBen Tali - 312-555-0151",
    ):
        page = f"{TITLE}\n\n{contacts}\n\n{TEXT}\n\n{MORE}"
        assert of(page, Role.CONTACT) == [line for line in contacts.split("\n") if line]
        assert body(page) == [TEXT, MORE]


def test_contacts_with_a_short_heading_stand_above_the_text_below_its_kind() -> None:
    contacts = "CONTACT:\nIda Brook, Rope Conference Chair\nRope Conference\nida@rope.example"
    page = f"{TITLE}\n\nYang pertama di kota ini\n\nPress Release\n\n{contacts}\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.CONTACT) == contacts.split("\n")
    assert of(page, Role.CONTROL) == ["Press Release"]
    assert body(page)[-2:] == [TEXT, MORE]


@pytest.mark.parametrize("remark", ["(Mohon tidak mengirim lampiran)", "Kepala Bagian Tali dan Simpul"])
def test_a_short_line_between_contacts_is_one_of_them(remark: str) -> None:
    told = f"Narahubung:\nTali Rakitan\ntali@dinas.example\n{remark}\nDamar Rimba\n0800-000-111"
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{told}"
    assert of(page, Role.CONTACT) == told.split("\n")
    assert body(page) == [TEXT, MORE]


def test_a_sentence_between_contacts_stays_text() -> None:
    first, second = (
        "Narahubung:\nTali Rakitan\n0800-000-111",
        "Media contact:\nPress Office\npress@dinas.example",
    )
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{first}\n\n{MORE}\n\n{second}"
    assert body(page) == [TEXT, MORE]


PERSONS = (
    "Ana Oak\nHeadquarters, Larch\n202-555-0142\nana.oak@kites.example\n\n"
    "Ben Elm\nKite Flight Center, Greenbelt, Md.\n301-555-0144\nben.elm@kites.example"
)


def test_persons_with_their_ways_stand_between_the_day_and_the_number_above_the_title() -> None:
    page = f"May 3, 2012\n\n{PERSONS}\n\nRELEASE : 12-428\n\n{TITLE}\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.DATE) == ["May 3, 2012"]
    assert of(page, Role.CONTACT) == [line for line in PERSONS.split("\n") if line]
    assert of(page, Role.NUMBER) == ["RELEASE : 12-428"]
    assert body(page) == [TEXT, MORE]


@pytest.mark.parametrize(
    "contacts", ["Contact: Ben Elm\nPhone: 555-555-0142", "Contact: press@larch.example"]
)
def test_a_person_announced_between_facts_and_text_is_a_contact(contacts: str) -> None:
    page = f"{TITLE}\nPress Release Date: Monday, May 3, 2021\n{contacts}\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.CONTACT) == contacts.split("\n")
    assert body(page) == [TEXT, MORE]


def test_the_number_of_a_case_is_no_telephone() -> None:
    page = f"{TITLE}\n\nMay 3, 2021\nCase Number: 21-004512\n\n{TEXT}\n\n{MORE}"
    assert of(page, Role.CONTACT) == []
    assert of(page.replace("Case Number", "Press Room"), Role.CONTACT) == ["Press Room: 21-004512"]


def test_a_remark_and_a_heading_between_two_contacts_are_of_them() -> None:
    first = "Contact:\nProfessor Ana Oak\nBotanical Institute, University of Larch\na.oak(at)larch.example"
    between = "(Please do not send attachments!)\nPress and Ropes team:"
    told = f"{first}\n{between}\nEdi Elm\n+62 21 555-0104\ne.elm(at)larch.example"
    page = f"{TITLE}\n\n1 Juli 2019\n\n{TEXT}\n\n{MORE}\n\n{told}"
    assert of(page, Role.CONTACT) == told.split("\n")
