"""The registry of agencies: the names they go by, and what is told of a bad entry."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.agencies import (
    DATE_ORDERS,
    MEANINGS,
    ListedAgency,
    Registry,
    fold,
    fold_label,
    merge,
    names_of,
    parse_agencies,
    spellings_of,
)
from warta.model import Agency
from warta.slugs import is_slug

GARAM = Agency(
    key="garam",
    name={"id": "Balai Garam", "en": "Salt Agency"},
    abbreviation="BG",
    former_names=("Kantor Garam", "KG"),
)
KOMPAS = ListedAgency(
    key="kompas", name={"": "Jawatan Kompas"}, other_names=("Wisma Arah",), ambiguous=("ARAH",)
)
REGISTRY = Registry({"garam": GARAM, "kompas": KOMPAS})


def told(text: str) -> list[str]:
    return [f"{problem.severity}: {problem}" for problem in parse_agencies("content/agencies.yml", text)[1]]


@pytest.mark.parametrize(
    "name",
    [
        "garam",
        "Balai Garam",
        "salt agency",
        "BG",
        "Kantor Garam",
        "kg",
        "  BALAI \t garam ",
        "Balai\xa0Garam",
    ],
)
def test_an_agency_is_found_by_every_name_it_goes_by(name: str) -> None:
    assert REGISTRY.find(name) is GARAM
    assert REGISTRY.resolve(name) is GARAM


def test_an_agency_is_found_by_another_name_that_it_goes_by() -> None:
    assert REGISTRY.find("wisma arah") is KOMPAS
    assert names_of(KOMPAS) == ("Jawatan Kompas", "Wisma Arah")
    assert names_of(GARAM) == ("Balai Garam", "Salt Agency", "BG", "Kantor Garam", "KG")


@pytest.mark.parametrize("name", ["", "Balai", "Balai Garam Nasional", "BGK", "ARAH"])
def test_a_part_of_a_name_or_one_that_is_not_its_own_finds_nothing(name: str) -> None:
    assert REGISTRY.find(name) is None


def test_an_agency_that_no_registry_lists_keeps_its_name_and_is_marked() -> None:
    agency = REGISTRY.resolve("Dinas Ikan")
    assert (agency.key, agency.name, agency.known) == ("dinas-ikan", {"": "Dinas Ikan"}, False)


def test_an_unknown_name_never_takes_the_key_of_a_known_agency() -> None:
    registry = Registry({"garam": GARAM, "garam-x": KOMPAS})
    agency = registry.resolve("Garam!")
    assert not agency.known
    assert agency.key not in registry.agencies
    assert is_slug(agency.key)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60).filter(str.strip))
def test_any_name_resolves_to_an_agency_with_a_key_that_may_stand_in_an_address(name: str) -> None:
    assert is_slug(REGISTRY.resolve(name).key)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_case_and_spacing_do_not_count_in_a_name(name: str) -> None:
    assert fold(f" {name}\n") == fold(name)
    assert fold(fold(name)) == fold(name)
    assert fold(name.casefold()) == fold(name)


def test_the_first_agency_of_a_name_keeps_it() -> None:
    other = Agency(key="lain", name={"": "Balai Garam"})
    assert Registry({"garam": GARAM, "lain": other}).find("Balai Garam") is GARAM


def test_a_key_is_stronger_than_another_agency_s_name() -> None:
    other = Agency(key="kg", name={"": "Kebun Gaharu"})
    assert Registry({"garam": GARAM, "kg": other}).find("KG") is other


def test_the_archive_s_own_agencies_go_over_those_that_ship_and_keep_their_names() -> None:
    shipped = {"a": Agency("a", {"": "Balai Garam"}), "b": Agency("b", {"": "Dinas Teh"})}
    own = {"garam": GARAM, "b": Agency("b", {"": "Dinas Kopi"})}
    merged = merge(shipped, own)
    assert merged == {"garam": GARAM, "b": own["b"], "a": shipped["a"]}
    assert Registry(merged).find("Balai Garam") is GARAM


def test_an_entry_is_read_with_all_its_fields() -> None:
    text = """\
garam:
  name: {id: Balai Garam, en: Salt Agency}
  abbreviation: BG
  former_names: [Kantor Garam]
  url: https://garam.example/
  timezone: Asia/Makassar
  description: Mengurus garam.
  header: Balai Garam
  furniture: [Cetak, Bagikan]
  other_names: [Balga]
  ambiguous: [BG, Garam]
  labels:
    Tayang: published
    "Dilihat:": views
  date_order: day-first
kompas: {name: Jawatan Kompas}
"""
    agencies, problems = parse_agencies("content/agencies.yml", text)
    assert problems == []
    assert list(agencies) == ["garam", "kompas"]
    assert agencies["garam"] == ListedAgency(
        key="garam",
        name={"id": "Balai Garam", "en": "Salt Agency"},
        abbreviation="BG",
        former_names=("Kantor Garam",),
        url="https://garam.example/",
        timezone="Asia/Makassar",
        description={"": "Mengurus garam."},
        header=("Balai Garam",),
        furniture=("Cetak", "Bagikan"),
        other_names=("Balga",),
        ambiguous=("BG", "Garam"),
        labels={"Tayang": "published", "Dilihat:": "views"},
        date_order="day-first",
    )
    assert agencies["kompas"] == ListedAgency(key="kompas", name={"": "Jawatan Kompas"})


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (
            ["labels:", "  Tayang: published", "  Dilihat: view"],
            "5: garam: labels: Dilihat: 'view' is not one of the kinds; did you mean 'views'?",
        ),
        (
            ["labels:", "  Tayang: jam"],
            "4: garam: labels: Tayang: 'jam' is not one of the kinds; write one of " + ", ".join(MEANINGS),
        ),
        (
            ["labels:", "  Tayang:"],
            "4: garam: labels: Tayang: is not text; write one line of text, in quotes if it holds a colon",
        ),
        (["labels:", "  ':': views"], "4: garam: labels: ':' is no label; write it as printed"),
        (
            ["labels: [Tayang]"],
            "3: garam: labels: is not a mapping; write `Label: meaning` lines, such as `Tayang: published`",
        ),
        (
            ["date_order: dayfirst"],
            "3: garam: date_order: 'dayfirst' is not one of the kinds; did you mean 'day-first'?",
        ),
        (
            ["date_order: dd/mm"],
            "3: garam: date_order: 'dd/mm' is not one of the kinds; write one of " + ", ".join(DATE_ORDERS),
        ),
    ],
)
def test_what_is_wrong_with_labels_and_dates_is_told_with_its_line(lines: list[str], problem: str) -> None:
    text = "\n".join(["garam:", "  name: Balai Garam", *(f"  {line}" for line in lines), ""])
    assert told(text) == [f"error: content/agencies.yml:{problem}"]


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Balai Garam", set()),
        ("Balai Garam dan Teh", {"Balai Garam & Teh"}),
        ("Balai Garam, Kopi, dan Teh", {"Balai Garam, Kopi dan Teh", "Balai Garam, Kopi & Teh"}),
        (
            "Office of Salt, Coffee and Tea",
            {"Office of Salt, Coffee, and Tea", "Office of Salt, Coffee & Tea"},
        ),
        ("Salt & Tea Office", {"Salt dan Tea Office", "Salt and Tea Office"}),
        ("Dandan and", set()),
    ],
)
def test_a_name_is_the_same_with_and_without_a_last_comma(name: str, others: set[str]) -> None:
    assert set(spellings_of(name)) == {name, *others}
    registry = Registry({"x": Agency("x", {"": name})})
    assert all(registry.find(other) for other in others)


@pytest.mark.parametrize("label", ["Tayang", "tayang :", "TAYANG:", "  tayang\uff1a"])
def test_a_label_is_the_same_with_its_colon_and_without(label: str) -> None:
    assert fold_label(label) == "tayang"


def test_an_entry_with_a_problem_is_left_out_and_told_and_the_others_stay() -> None:
    text = """\
garam:
  name: Balai Garam
  url: garam.example
Kompas: {name: Jawatan Kompas}
ikan:
  abbreviation: DI
padi:
  name: Dinas Padi
  motto: Maju
teh: Dinas Teh
"""
    agencies, problems = parse_agencies("content/agencies.yml", text)
    assert [f"{problem.severity}: {problem}" for problem in problems] == [
        "error: content/agencies.yml:4: 'Kompas' is not a key; use lower-case a-z, 0-9 and single hyphens",
        "error: content/agencies.yml:3: garam: url: 'garam.example' is not a web address; write https://host/path",
        "error: content/agencies.yml:5: ikan: name: is missing; write `name: …`",
        "warning: content/agencies.yml:9: padi: motto: is not a field that Warta knows; "
        "see the README for the fields",
        "error: content/agencies.yml:10: teh: is not a mapping; write `name: value` lines",
    ]
    assert list(agencies) == ["padi"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "- garam\n",
            "error: content/agencies.yml:1: is not a mapping; write `key:` lines, each with its fields below",
        ),
        (
            "a: {name: b}\na: {name: c}\n",
            "error: content/agencies.yml:2: 'a' stands twice; keep one of the two",
        ),
    ],
)
def test_a_registry_that_cannot_be_read_gives_one_error(text: str, problem: str) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize("text", ["", "# none yet\n"])
def test_an_empty_registry_is_no_problem(text: str) -> None:
    assert parse_agencies("content/agencies.yml", text) == ({}, [])
