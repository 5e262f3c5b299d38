from __future__ import annotations

from datetime import UTC, datetime

from warta.agencies import ListedAgency, Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.states.adoption import Adoption, Origin
from warta.model import Agency, Tag
from warta.tags import Vocabulary

ORIGIN = Origin("a.md", "0" * 64)
FINDER = AgencyFinder(Registry({"jembatan": Agency("jembatan", {"": "Dinas Jembatan"}, "DJG")}))
TEXT = ["Kota Sembir, 1 Juli 2019 – Dinas Jembatan membuka kembali jembatan di hulu untuk warga."]

# Years that lie farther ahead are taken for mistakes.
YEAR = datetime.now(UTC).year + 3


def test_what_is_found_in_the_text_is_derived_and_what_is_stated_stays() -> None:
    vocabulary = Vocabulary({"hulu": Tag("hulu", {"": "hulu"})})
    adoption = Adoption(ORIGIN)
    adoption.state("title", "Jembatan Dibuka", "its head")
    found = adoption.finish("Teks.\n", TEXT, FINDER, vocabulary)
    values = found.values
    assert (values["agency"], values["language"], values["tags"], values["date"]) == (
        "jembatan",
        "id",
        ["hulu"],
        "2019-07-01",
    )
    assert set(values["inferred"]) == {"agency", "language", "tags", "date"}
    assert (found.certainty["title"], found.certainty["date"], found.certainty["embargo"]) == (
        "stated",
        "derived",
        "missing",
    )
    stated = Adoption(ORIGIN)
    stated.state("tags", ["tali"], "its head")
    stated.state("date", "2018-01-01", "its head")
    kept = stated.finish("Teks.\n", TEXT, FINDER, vocabulary).values
    assert (kept["tags"], kept["date"]) == (["hulu"], "2018-01-01")
    assert kept["source"]["tags"] == ["tali"]


def test_own_tags_of_the_vocabulary_are_stated_and_the_others_kept_for_a_person() -> None:
    vocabulary = Vocabulary({"hulu": Tag("hulu", {"": "Hulu"}, ("ulu",))})
    adoption = Adoption(ORIGIN)
    adoption.state("tags", ["ULU", "tali"], "its head")
    found = adoption.finish("Teks.\n", ["Teks."], FINDER, vocabulary)
    assert (found.values["tags"], found.values["source"]["tags"]) == (["hulu"], ["ULU", "tali"])
    assert found.certainty["tags"] == "stated"


def test_without_a_date_or_an_agency_a_person_is_to_look() -> None:
    values = Adoption(ORIGIN).finish("Teks.\n", ["Teks."], FINDER, Vocabulary({})).values
    assert "draft" not in values
    assert "agency" not in values
    assert {item["field"] for item in values["review"]} == {"agency", "date"}
    assert values["slug"] == "tanpa-judul-00000000"


def test_what_is_held_back_says_why() -> None:
    adoption = Adoption(ORIGIN)
    adoption.hold("it was private")
    assert adoption.values == {"draft": True}
    assert adoption.review == [{"field": "draft", "reason": "it was private; remove `draft` to publish it"}]


def test_a_site_whose_name_may_mean_another_body_gives_its_posts_no_agency() -> None:
    listed = ListedAgency("hukum", {"": "Kementerian Hukum Mirada"}, ambiguous=("Ministry of Law",))
    finder = AgencyFinder(Registry({"hukum": listed}))
    origin = Origin("a.md", "0" * 64, site="Ministry of Law")
    values = Adoption(origin).finish("Teks.\n", ["Teks."], finder, Vocabulary({})).values
    assert "agency" not in values
    told = [item["reason"] for item in values["review"] if item["field"] == "agency"]
    assert len(told) == 1
    assert "may mean something else" in told[0]


def test_a_title_that_says_so_holds() -> None:
    def held(title: str) -> dict[str, object]:
        adoption = Adoption(ORIGIN)
        adoption.state("title", title, "its front matter")
        values = adoption.finish("", ["Jembatan dibuka."], FINDER, Vocabulary({})).values
        return {name: values[name] for name in ("draft", "embargo") if name in values}

    assert held("[DRAFT] Jembatan dibuka") == {"draft": True}
    assert held(f"EMBARGO 1 Maret {YEAR}: Jembatan dibuka") == {"embargo": f"{YEAR}-03-02T00:00:00-12:00"}
    assert held("Jembatan dibuka") == {}


def test_a_mark_or_an_embargo_above_the_text_or_in_a_field_holds_it() -> None:
    def held(text: str, **fields: object) -> dict[str, object]:
        adoption = Adoption(ORIGIN)
        for name, value in {"title": "Jembatan dibuka", **fields}.items():
            adoption.state(name, value, "its head")
        values = adoption.finish("Teks.\n", [text, *TEXT], FINDER, Vocabulary({})).values
        return {name: values[name] for name in ("draft", "embargo") if name in values}

    ahead, until = f"Embargoed until 1 March {YEAR}", {"embargo": f"{YEAR}-03-02T00:00:00-12:00"}
    assert held("NOT FOR PUBLICATION") == {"draft": True}
    assert held("Teks.", summary="DRAFT - not for publication") == {"draft": True}
    assert held("Teks.", subtitle=ahead) == held("Teks.", extra={"kicker": ahead}) == until
    assert held("Konsep", subtitle="Embargoed until 1 March 2019", extra={"kicker": "Embargo Kayu"}) == {}
