from __future__ import annotations

from typing import Any

import pytest

from warta.dates import CivilDate
from warta.intake.posts.post_fields import MOST_TAGS, take_fields
from warta.intake.posts.post_head import Head
from warta.intake.posts.post_site import HUGO, JEKYLL, Site
from warta.intake.reading.decode import LeftOut
from warta.intake.states.adoption import Adoption, Origin

NAME_DATE = CivilDate(2019, 7, 3)


def taken(
    fields: dict[str, Any],
    generator: str = HUGO,
    name_date: CivilDate | None = None,
    *,
    is_month_first: bool = False,
) -> Adoption:
    """What is noted of a post with these fields."""
    adoption = Adoption(Origin("_posts/garam.md", "0" * 64))
    head = Head("yaml", {"title": "Garam", **fields}, "Isi rilis.\n")
    take_fields(adoption, head, Site(generator=generator), name_date, is_month_first=is_month_first)
    return adoption


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ({"title": "<b>Garam</b> &amp; tali"}, "title", "Garam & tali"),
        ({"Date": "2019-07-01"}, "date", "2019-07-01"),
        ({"publishdate": "2019-07-01"}, "date", "2019-07-01"),
        ({"lastmod": "2019-07-05"}, "updated", "2019-07-05"),
        ({"tags": ["garam", "tali", "garam"]}, "tags", ["garam", "tali"]),
        ({"categories": ["Rilis", "Laut"]}, "category", "Rilis / Laut"),
        ({"author": "Ana Sari"}, "authors", ["Ana Sari"]),
        ({"description": "Ringkas saja."}, "summary", "Ringkas saja."),
        ({"lang": "id_ID"}, "language", "id-ID"),
        ({"agency": "Dinas Garam"}, "agency", "Dinas Garam"),
        ({"warna": "biru"}, "extra", {"warna": "biru"}),
    ],
)
def test_a_field_of_another_generator_is_one_of_a_release(
    fields: dict[str, Any], name: str, value: Any
) -> None:
    assert taken({"date": "2019-07-01", **fields}).values[name] == value


def test_the_first_of_several_names_that_says_something_counts() -> None:
    adoption = taken({"date": "", "published": "2019-07-01"})
    assert adoption.values["date"] == "2019-07-01"
    assert adoption.findings["date"].reason == "`published` in its front matter"


def test_a_date_that_may_be_two_is_told_unless_name_site_or_language_decide() -> None:
    open_one = taken({"date": "04/03/2019"})
    assert "date" not in open_one.values
    assert "may be day/month or month/day" in open_one.review[0]["reason"]
    assert taken({"date": "04/03/2019"}, is_month_first=True).values["date"] == "2019-04-03"
    by_name = taken({"date": "04/03/2019"}, name_date=CivilDate(2019, 4, 3))
    assert by_name.values["date"] == "2019-04-03"


def test_the_date_in_the_name_is_taken_where_the_head_has_none_and_told_where_it_differs() -> None:
    derived = taken({}, JEKYLL, NAME_DATE)
    assert (derived.values["date"], derived.inferred["date"]) == ("2019-07-03", "the name of the file")
    told = taken({"date": "2019-09-01"}, JEKYLL, NAME_DATE)
    assert told.values["date"] == "2019-09-01"
    assert "the name of the file 2019-07-03" in told.review[0]["reason"]


def test_a_post_that_was_no_draft_is_none_and_one_that_was_is_held() -> None:
    assert "draft" not in taken({"date": "2019-07-01", "draft": False}).values
    assert taken({"date": "2019-07-01", "draft": True}).values["draft"] is True


def test_tags_have_a_bound_and_a_line_of_them_is_cut_at_commas() -> None:
    assert len(taken({"tags": [f"t{n}" for n in range(99)]}).values["tags"]) == MOST_TAGS
    assert taken({"tags": "garam, tali halus"}).values["tags"] == ["garam", "tali halus"]
    assert taken({"tags": "garam tali"}, JEKYLL).values["tags"] == ["garam", "tali"]


def test_a_page_of_a_site_is_left_out() -> None:
    adoption = Adoption(Origin("tentang.md", "0" * 64))
    head = Head("yaml", {"title": "Tentang", "layout": "page"}, "Isi.\n")
    with pytest.raises(LeftOut):
        take_fields(adoption, head, Site(generator=JEKYLL), None, is_month_first=False)
