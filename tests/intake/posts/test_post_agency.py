"""The agency that a post states in its head goes before that of its site."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Site as Archive
from raw_archive import TEXT

from warta.agencies import ListedAgency, Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.posts.adopted_post import read_post
from warta.intake.posts.post_agency import agency_stated
from warta.intake.posts.post_site import JEKYLL, Site
from warta.model import Agency
from warta.tags import Vocabulary

FINDER = AgencyFinder(
    Registry(
        {
            "jembatan": Agency("jembatan", {"": "Dinas Jembatan"}, "DJG"),
            "suar": Agency("suar", {"": "Balai Suar"}),
            "hukum": ListedAgency("hukum", {"": "Kementerian Hukum Mirada"}, ambiguous=("Ministry of Law",)),
        }
    ),
    "suar",
)


def fields(head: str, title: str = "Balai Suar") -> dict[str, Any]:
    site = Site("", JEKYLL, title)
    text = f"---\ntitle: A\ndate: 2020-01-02\n{head}\n---\n{TEXT}\n"
    return dict(read_post(text.encode(), "_posts/2020-01-02-a.md", site, FINDER, Vocabulary({})).values)


@pytest.mark.parametrize(
    "name", ["Dinas Jembatan", "DJG", "jembatan", "dinas  jembatan", "{name: DJG}", "[DJG]"]
)
def test_an_agency_of_the_registry_is_that_one_whatever_the_site_is_called(name: str) -> None:
    values = fields(f"agency: {name}")
    assert values["agency"] == "jembatan"
    assert "agency" not in values.get("inferred", {})
    assert "review" not in values
    assert "extra" not in values


@pytest.mark.parametrize("field", ["agency", "Agency", "instansi", "issuing_agency", "issuer"])
def test_an_agency_that_no_registry_has_is_taken_as_it_is_printed(field: str) -> None:
    values = fields(f"{field}: Kantor Pelampung A")
    assert values["agency"] == "Kantor Pelampung A"
    assert "review" not in values


def test_a_name_that_may_mean_several_bodies_is_that_of_the_site_or_none() -> None:
    assert fields("agency: Ministry of Law", title="Kementerian Hukum Mirada")["agency"] == "hukum"
    values = fields("agency: Ministry of Law")
    assert "agency" not in values
    assert [item["field"] for item in values["review"]] == ["agency"]


@pytest.mark.parametrize("value", ["true", "12", "[Dinas Jembatan, Balai Suar]", "{kind: x}", "'-'"])
def test_a_value_that_names_no_one_body_is_kept_and_the_site_counts(value: str) -> None:
    values = fields(f"agency: {value}", title="Dinas Jembatan")
    assert values["agency"] == "jembatan"
    assert "agency" in values["extra"]


def test_a_value_too_long_for_a_name_is_none() -> None:
    assert agency_stated("a" * 201) == ""
    assert agency_stated("Dinas\n Jembatan") == "Dinas Jembatan"


def test_one_text_of_two_agencies_on_one_site_is_published_twice_and_linked(site: Archive) -> None:
    site.write("content/inbox/situs/_config.yml", "title: Kabar Muara\n")
    for name, agency in (("a", "Balai Pelampung"), ("b", "Balai Dermaga")):
        head = f"---\ntitle: Muara Dikeruk\nagency: {agency}\n---\n"
        site.write(f"content/inbox/situs/_posts/2020-01-02-{name}.md", f"{head}{TEXT}\n")
    site.build()
    for own, other in (("a", "b"), ("b", "a")):
        page = site.page(f"2020/01/02/{own}/index.html")
        told = page[page.index("Juga diterbitkan oleh") :]
        assert f"{other}/index.html" in told[:300]
