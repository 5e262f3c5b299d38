"""What of contacts is published: nothing private by default, and never what the setting leaves out."""

from __future__ import annotations

import pytest
from conftest import SETTINGS, Site

from warta.published_contacts import DEFAULT_PARTS, PARTS, published_contact

AGENCY = "https://www.balai.example/"
CONTACT = {
    "name": "Rara Kertaswara",
    "role": "Kepala Humas",
    "office": "Biro Humas",
    "phone": "0800-555-0101",
    "email": "humas@balai.example",
    "url": "https://balai.example/humas",
    "note": "Gedung Rotan, lantai 3",
}
PAGE = "2020/02/03/kedua/index.html"


def test_names_offices_and_the_addresses_of_the_agency_are_published_where_nothing_is_set() -> None:
    shown = published_contact(CONTACT, DEFAULT_PARTS, AGENCY)
    assert shown == {name: value for name, value in CONTACT.items() if name not in ("phone", "note")}


def test_all_is_published_where_all_is_set_and_nothing_where_nothing_is() -> None:
    private = {**CONTACT, "email": "rara@gmail.com", "url": "https://wa.me/6280055501"}
    for contact in (CONTACT, private):
        assert published_contact(contact, PARTS, AGENCY) == contact
        assert published_contact(contact, (), AGENCY) == {}


@pytest.mark.parametrize(
    ("email", "url", "is_official"),
    [
        ("humas@balai.example", "https://balai.example", True),
        ("humas@pusat.balai.example", "http://pusat.balai.example/a", True),
        ("Humas@BALAI.example", "https://WWW.Balai.Example/", True),
        ("humas@dinas.go.id", "https://dinas.go.id/", True),
        ("press@fog.gov", "https://fog.gov.uk", True),
        ("rara@univ.ac.id", "https://www.univ.edu", True),
        ("rara@gmail.com", "https://wa.me/6280055501", False),
        ("rara@yahoo.co.id", "https://facebook.com/rara", False),
        ("rara@balai.example.com", "https://balai.example.com", False),
        ("rara@jahatbalai.example", "https://jahatbalai.example", False),
        ("rara@go.id.example", "https://go.id.example", False),
        ("humas@balai.example, rara@gmail.com", "https://balai.example@jahat.example/", False),
        ("rara", "https://[x", False),
    ],
)
def test_an_address_is_the_agency_s_by_its_host_alone(email: str, url: str, is_official: bool) -> None:
    contact = {"email": email, "url": url}
    assert published_contact(contact, DEFAULT_PARTS, AGENCY) == (contact if is_official else {})
    private = ("private_email", "private_url")
    assert published_contact(contact, private, AGENCY) == ({} if is_official else contact)


def test_without_an_agency_s_site_only_public_bodies_have_official_addresses() -> None:
    assert "email" not in published_contact(CONTACT, DEFAULT_PARTS, "")
    assert "email" in published_contact({"email": "humas@dinas.go.id"}, DEFAULT_PARTS, "")


def test_a_telephone_within_a_name_is_not_published_with_it() -> None:
    contact = {"name": "Rara 0812 5550 0101", "role": "Humas (rara@gmail.com)", "office": "Lantai 3, No. 12"}
    assert published_contact(contact, DEFAULT_PARTS, AGENCY) == {"office": "Lantai 3, No. 12"}


SECRETS = ("0800-555-0101", "rara@gmail.com", "wa.me/628", "Gedung Rotan")


def with_contacts(site: Site) -> Site:
    site.write("content/agencies.yml", f"garam:\n  name: Balai Garam\n  url: {AGENCY}\n")
    contacts = [CONTACT, {"email": "rara@gmail.com", "url": "https://wa.me/62800555"}, {"phone": SECRETS[0]}]
    site.release("2020/kedua.md", title="Rilis kedua", date="2020-02-03", contacts=contacts)
    return site


def nothing_secret(site: Site) -> bool:
    files = [data.decode("utf-8", "replace") for data in site.output().values()]
    return bool(files) and not any(secret in text for text in files for secret in SECRETS)


def test_a_layout_that_shows_all_its_inputs_shows_nothing_private(bare_site: Site) -> None:
    assert with_contacts(bare_site).build().status == 0
    assert "Rara Kertaswara" in bare_site.page(PAGE)
    assert nothing_secret(bare_site)


def test_what_is_not_published_is_in_no_file_of_the_output(site: Site) -> None:
    assert with_contacts(site).build().status == 0
    assert nothing_secret(site)
    html = site.page(PAGE)
    assert "Rara Kertaswara, Kepala Humas, Biro Humas" in html
    assert "humas@balai.example" in html
    assert html.count("<li>Rara") == 1
    assert "<li></li>" not in html


def test_what_the_setting_names_is_published(site: Site) -> None:
    settings = "base_url: https://arsip.example/\ncontacts: [name, phone, private_email, private_url, note]\n"
    site.write("site.yml", settings)
    assert with_contacts(site).build().status == 0
    html = site.page(PAGE)
    for secret in SECRETS:
        assert secret in html
    assert "Kepala Humas" not in html
    assert "humas@balai.example" not in html


def test_no_contacts_are_shown_where_none_are_set(site: Site) -> None:
    site.write("site.yml", "contacts: []\n")
    assert with_contacts(site).build().status == 0
    assert "Rara" not in site.page(PAGE)
    assert "Narahubung" not in site.page(PAGE)


def test_a_change_of_the_setting_makes_the_pages_with_contacts_anew(site: Site) -> None:
    with_contacts(site).build()
    site.write("site.yml", f"{SETTINGS}contacts: [name]\n")
    assert site.build().counts.rendered == 1
    assert "Kepala Humas" not in site.page(PAGE)
