from __future__ import annotations

import pytest

from tests.intake.exports.test_feed_entry import TEXT, doubts, item

TITLE = "<title>A</title>"
OUT, LATER = "<wp:status>publish</wp:status>", "<wp:status>SCHEDULED</wp:status>"
CONTENT = "<content>Satu</content>"


@pytest.mark.parametrize(
    "inner",
    [
        "<app:control><app:draft>yes</app:draft></app:control>",
        "<app:control><app:draft> YES\n</app:draft></app:control>",
        "<app:control><app:draft>true</app:draft></app:control>",
        "<app:control><app:draft>mungkin</app:draft></app:control>",
        "<wp:status>DRAFT</wp:status>",
        "<wp:status> Private </wp:status>",
    ],
)
def test_a_draft_is_held_however_it_is_written(inner: str) -> None:
    assert item(f"{TITLE}{inner}{CONTENT}", "blogger").values["draft"] is True


@pytest.mark.parametrize(
    "inner", ["<app:control><app:draft>no</app:draft></app:control>", "<wp:status>LIVE</wp:status>"]
)
def test_what_was_out_is_no_draft(inner: str) -> None:
    assert "draft" not in item(f"{TITLE}{inner}{CONTENT}", "blogger").values


def test_case_and_space_of_a_draft_do_not_count() -> None:
    def said(words: str) -> str:
        control = f"<app:control><app:draft>{words}</app:draft></app:control>"
        return doubts(item(f"{TITLE}{control}{CONTENT}", "blogger")).get("draft", "")

    assert [said(words).partition(";")[0] for words in (" YES ", "yes")] == [
        "it was a draft in the export"
    ] * 2
    assert said(" No\n") == ""


@pytest.mark.parametrize(
    "status", ["pending", "inherit", "auto-draft", "trash", "publish-later", "embargoed", "acf-disabled"]
)
def test_any_state_of_wordpress_but_published_holds(status: str) -> None:
    assert item(f"{TITLE}<wp:status>{status}</wp:status>{TEXT}", "wordpress").values["draft"] is True


def test_a_password_holds_and_may_be_a_space() -> None:
    def with_password(text: str) -> bool:
        inner = f"<wp:status>publish</wp:status><wp:post_password>{text}</wp:post_password>"
        return item(f"{TITLE}{inner}{TEXT}", "wordpress").values.get("draft", False)

    assert [with_password(text) for text in ("x", " ", "", "\n  ")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("inner", "kind", "until"),
    [
        ("<pubDate>Mon, 04 Jan 2190 10:00:00 +0700</pubDate>", "rss", "2190-01-04T10:00:00+07:00"),
        ("<dc:date>2190-01-04</dc:date>", "rss", "2190-01-04T00:00:00+00:00"),
        ("<published>2190-01-04T10:00:00Z</published>", "atom", "2190-01-04T10:00:00+00:00"),
        ("<updated>2190-01-04T10:00:00Z</updated>", "atom", "2190-01-04T10:00:00+00:00"),
        ("<embargoDate>2190-01-04</embargoDate>", "rss", "2190-01-05T00:00:00-12:00"),
        (
            "<wp:status>publish</wp:status><wp:post_date>2190-01-04 10:00:00</wp:post_date>",
            "wordpress",
            "2190-01-04T10:00:00-12:00",
        ),
        (
            "<status>SCHEDULED</status><published>2190-01-04T10:00:00Z</published>",
            "blogger",
            "2190-01-04T10:00:00+00:00",
        ),
    ],
)
def test_what_is_still_to_come_is_under_embargo(inner: str, kind: str, until: str) -> None:
    text = CONTENT if kind in ("atom", "blogger") else TEXT
    values = item(f"{TITLE}{inner}{text}", kind).values
    assert (values["embargo"], "draft" in values) == (until, False)


def test_an_embargo_that_cannot_be_understood_holds() -> None:
    held = item(f"{TITLE}<embargoDate>sesudah rapat</embargoDate>{TEXT}")
    assert "sesudah rapat" in doubts(held)["draft"]
    assert "draft" not in item(f"{TITLE}<embargoDate>2019-01-04</embargoDate>{TEXT}").values
