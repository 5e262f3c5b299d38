from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime
from typing import Any

import pytest

from warta.intake.states.post_state import (
    ends_of,
    holds_below_head,
    holds_in_lines,
    holds_of,
    is_certain_end,
    is_state,
)

YEAR = datetime.now(UTC).year + 3


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": True},
        {"draft": "true"},
        {"Draft": "TRUE"},
        {"draft": 1},
        {"draft": "on"},
        {"draft": "ya"},
        {"draft": "ja"},
        {"isDraft": True},
        {"is-draft": True},
        {"published": False},
        {"published": "no"},
        {"publish": False},
        {"published": "tidak"},
        {"unpublished": True},
        {"private": "yes"},
        {"hidden": True},
        {"unlisted": True},
        {"headless": True},
        {"_discoverable": "no"},
        {"routable": False},
        {"password": "bunga-kamboja"},
        {"post_password": 1234},
        {"visibility": "private"},
        {"visibility": "password"},
        {"access": "members only"},
        {"status": "embargoed"},
        {"status": "Scheduled"},
        {"status": "auto-draft"},
        {"Status": "hidden"},
        {"status": "in review"},
        {"status": "belum terbit"},
        {"status": False},
        {"state": "draft"},
        {"state": 0},
        {"approval": "pending"},
        {"clearance": "Pending"},
        {"on_hold": True},
        {"legal_hold": "yes"},
        {"disabled": True},
        {"enabled": False},
        {"active": "no"},
        {"show": False},
        {"tampil": "tidak"},
        {"layout": "draft"},
        {"layout": "layouts/draft.njk"},
        {"permalink": False},
        {"permalink": "false"},
        {"permalink": {"build": False}},
        {"eleventyExcludeFromCollections": True},
        {"build": {"render": "never"}},
        {"_build": {"render": False, "list": False}},
        {"build": {"render": "link"}},
        {"build": {"list": "never"}},
        {"extra": {"draft": True}},
        {"ghost": {"status": "draft"}},
        {"embargo": True},
        {"embargo": {"until": "kapan-kapan"}},
        {"published_at": None},
        {"live": False},
        {"online": "no"},
        {"isOnline": False},
        {"workflow": "in review"},
        {"release_status": "pending approval"},
        {"publicationWorkflowState": "draft"},
        {"statut": "brouillon"},
        {"not_for_publication": True},
        {"doNotRelease": "yes"},
        {"draft_post": True},
        {"access": ["staff"]},
        {"access": {"site.login": True}},
        {"access": {"groups": ["editors"]}},
        {"allowed_roles": "staff"},
        {"visibleTo": ["members"]},
        {"login_required": True},
        {"status": ["draft"]},
        {"deleted_at": "2021-01-01"},
        {"unpublishedDate": "2021-01-01"},
        {"isRemoved": True},
        {"classification": "Confidential"},
        {"security": "top secret"},
        {"audience": ["Internal"]},
        {"sifat": "Rahasia"},
        {"label": "DRAFT"},
        {"groups": ["internal"]},
        {"preview": True},
        {"is_preview": "yes"},
    ],
)
def test_what_keeps_a_post_from_readers_for_good_is_found(fields: dict[str, Any]) -> None:
    held = list(holds_of({"title": "A", **fields}))
    assert [item.until for item in held] == [""]
    assert held[0].why
    assert "bunga-kamboja" not in held[0].why


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": "mungkin"},
        {"published": "kemarin"},
        {"status": "entahlah"},
        {"release_status": "menanti tanda tangan"},
        {"not_for_publication": "mungkin"},
        {"visibility": "tingkat 3"},
        {"embargo_until": "sampai rapat selesai"},
        {"embargo": "2019"},
        {"date": "9999-12-31"},
        {"private": ["a"]},
    ],
)
def test_a_value_that_cannot_be_understood_holds_the_post_and_says_so(fields: dict[str, Any]) -> None:
    assert [("not clear" in item.why, item.until) for item in holds_of(fields)] == [(True, "")]


@pytest.mark.parametrize(
    "fields",
    [
        {"draft": False},
        {"draft": "tidak"},
        {"draft": ""},
        {"draft": None},
        {"published": True},
        {"published": "2019-01-02"},
        {"date": "2019-01-02", "published_at": None},
        {"publishDate": "2019-01-02T10:00:00Z"},
        {"private": []},
        {"password": ""},
        {"password": False},
        {"status": "published"},
        {"status": "closed"},
        {"status": True},
        {"visibility": "public"},
        {"embargo": "FOR IMMEDIATE RELEASE"},
        {"embargo": "n/a"},
        {"embargo_lifted": "yes"},
        {"deleted_at": None},
        {"isRemoved": False},
        {"classification": "OFFICIAL"},
        {"groups": ["fishers"]},
        {"audience": ["citizens", "private sector"]},
        {"tanggal_terbit": "2019-01-02"},
        {"live_from": "2019-01-02"},
        {"event_date": "2190-01-02"},
        {"start_date": "2190-01-02"},
        {"valid_from_age": "2190-01-02"},
        {"state": "No 10 Downing Street"},
        {"state": "Jawa Barat"},
        {"permalink": "/kabar/1/"},
        {"build": {"render": "always", "list": "local"}},
        {"build": 1234},
        {"live": True},
        {"live": "https://x.example/siaran"},
        {"release_status": "final"},
        {"workflow": "approved"},
        {"not_for_publication": False},
        {"draft_number": 1},
        {"project_status": "belum selesai"},
        {"access": ["public"]},
        {"access": {"site.login": False}},
        {"access": []},
        {"visible_to": "everyone"},
        {"access_date": "2019-01-02"},
        {"login_required": False},
        {"comments": False},
        {"hide_title": True},
        {"public_transport": "no"},
        {"embargo": False},
        {"embargo": "2019-01-02"},
        {"embargo": {"until": "2019-01-02"}},
        {"publish_on": "2019-01-02"},
        {"release_date": "musim semi"},
        {"preview": "/gambar/muka.png"},
        {"preview": False},
        {"people": {"status": "private"}},
        {"projects": [{"draft": True}]},
    ],
)
def test_what_its_site_showed_is_not_held(fields: dict[str, Any]) -> None:
    assert list(holds_of(fields)) == []


@pytest.mark.parametrize(
    ("fields", "until"),
    [
        ({"date": "2190-01-02"}, "2190-01-02T00:00:00+00:00"),
        ({"date": "2190-01-02 10:00"}, "2190-01-02T10:00:00-12:00"),
        ({"date": "2190-01-02T10:00:00+07:00"}, "2190-01-02T10:00:00+07:00"),
        ({"date": "02/03/2190"}, "2190-03-02T00:00:00+00:00"),
        ({"publishDate": "2190-01-02"}, "2190-01-02T00:00:00+00:00"),
        ({"releaseDate": "2190-01-02"}, "2190-01-02T00:00:00+00:00"),
        ({"embargo": "2190-01-02"}, "2190-01-03T00:00:00-12:00"),
        ({"embargo-until": "2190-01-02T10:00:00+07:00"}, "2190-01-02T10:00:00+07:00"),
        ({"embargo": {"until": "2190-01-02"}}, "2190-01-03T00:00:00-12:00"),
        ({"go_live": "2190-01-02"}, "2190-01-02T00:00:00+00:00"),
        ({"embargo_sampai": "2 Januari 2190"}, "2190-01-03T00:00:00-12:00"),
        ({"tanggal_tayang": "2190-01-02"}, "2190-01-02T00:00:00+00:00"),
        ({"publish_from": "2190-01-02"}, "2190-01-02T00:00:00+00:00"),
    ],
)
def test_what_is_held_until_a_date_is_held_to_the_latest_instant_that_it_may_mean(
    fields: dict[str, Any], until: str
) -> None:
    assert [(item.why, item.until) for item in holds_of(fields)] == [("", until)]


@pytest.mark.parametrize("path", ["content/drafts/a.md", "_drafts/a.md", "Embargo/a.md", "kabar/a.draft.md"])
def test_a_post_whose_place_says_that_it_is_none_yet_is_held(path: str) -> None:
    assert [item.until for item in holds_of({}, path)] == [""]


def test_a_draft_in_the_words_of_a_name_is_none() -> None:
    assert list(holds_of({}, "_posts/2019-01-02-draft-rules-published.md")) == []


def test_lines_that_no_field_was_made_of_are_told_by_their_line() -> None:
    source = "title: A\ndate: 2019-01-02\n  draft: true\ndraft:true\n# draft: true\nx: |\n  status: draft"
    assert [item.why.partition(" reads")[0] for item in holds_in_lines(source, 2, {2, 3})] == [
        "line 4",
        "line 5",
    ]
    assert list(holds_in_lines(source, 2, {4, 5})) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("draft: true\n---\n\nTeks.", "line 5 "),
        ("Status: draft\nTeks.", "line 5 "),
        ("<!--\n.. status: draft\n-->\nTeks.", "line 6 "),
        ('\n  "draft": true,\n', "line 6 "),
    ],
)
def test_fields_that_stand_above_the_text_are_told_by_their_line(body: str, line: str) -> None:
    assert [item.why[: len(line)] for item in holds_below_head(body, 5)] == [line]


@pytest.mark.parametrize(
    "body",
    [
        "```\ndraft: true\n```\n",
        "Status: jembatan dibuka.\n",
        "Draft: kami menulisnya dua kali.\n",
        "Teks.\n" * 30 + "draft: true\n",
    ],
)
def test_a_text_that_speaks_of_drafts_is_none(body: str) -> None:
    assert list(holds_below_head(body, 1)) == []


def test_dates_after_which_a_site_shows_a_post_no_more() -> None:
    fields = {"expiryDate": "2019-01-02", "expires": "2190-01-02", "unpublish_date": "nanti"}
    assert list(ends_of(fields)) == [("expiryDate", "2019-01-02", True), ("expires", "2190-01-02", False)]
    assert list(ends_of({"tayang_sampai": "2019-01-02"})) == [("tayang_sampai", "2019-01-02", True)]
    assert list(ends_of({"archiveDate": "2019-01-02"})) == [("archiveDate", "2019-01-02", True)]
    assert is_certain_end("unpublish_date")
    assert is_certain_end("removeDate")
    assert not is_certain_end("archiveDate")
    assert not is_certain_end("expires")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("draft", False, True),
        ("status", "published", True),
        ("status", "entahlah", False),
        ("visibility", "x", False),
        ("title", "true", False),
    ],
)
def test_a_field_that_tells_nothing_but_that_is_not_kept_beside(
    name: str, value: object, expected: object
) -> None:
    assert is_state(name, value) is expected


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"date": f"{YEAR}"}, f"{YEAR}-12-31"),
        ({"date": YEAR}, f"{YEAR}-12-31"),
        ({"date": f"{YEAR}-05"}, f"{YEAR}-05-31"),
        ({"publishDate": f"February {YEAR}"}, f"{YEAR}-02-{monthrange(YEAR, 2)[1]}"),
        ({"rilis": f"5 Mei {YEAR}"}, f"{YEAR}-05-05"),
        ({"tanggal_rilis": f"{YEAR}-05-05"}, f"{YEAR}-05-05"),
    ],
)
def test_a_month_or_a_year_to_come_holds_to_its_last_day(fields: dict[str, Any], day: str) -> None:
    assert [item.until for item in holds_of(fields)] == [f"{day}T00:00:00+00:00"]


@pytest.mark.parametrize(
    "fields",
    [
        {"date": f"{datetime.now(UTC).year}"},
        {"date": "May 2019"},
        {"rilis": "5 Mei 2019"},
        {"released": "1.2.0"},
        {"hold": "baggage"},
        {"hold": False},
        {"show": "Evening News"},
        {"display": "preview"},
        {"active": True},
        {"approval": "granted"},
        {"approval": "Needed from two offices"},
        {"layout": "preview"},
        {"layout": "draft-law"},
    ],
)
def test_what_has_begun_or_says_something_else_holds_nothing(fields: dict[str, Any]) -> None:
    assert not list(holds_of(fields))
