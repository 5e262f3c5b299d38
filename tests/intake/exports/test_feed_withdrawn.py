from __future__ import annotations

import pytest

from tests.intake.exports.test_feed_entry import TEXT, doubts, item

TITLE = "<title>A</title>"


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        ("<trashed>2019-01-02T00:00:00Z</trashed>", "in the trash"),
        ('<media:status state="blocked" reason="x"/>', "media:status was 'blocked'"),
        ('<media:content><media:status state="deleted"/></media:content>', "media:status"),
        ("<expirationDate>2019-01-02</expirationDate>", "to be read until 2019-01-02"),
        ("<valid>start=2018-01-01; end=2019-01-02; scheme=W3C-DTF</valid>", "valid until 2019-01-02"),
        ("<valid>start=2190-01-01</valid>", "valid from 2190-01-01"),
        ("<visibility>members</visibility>", "visibility was 'members'"),
        ("<draft>1</draft>", "draft was"),
    ],
)
def test_what_was_taken_off_or_was_for_few_is_held(inner: str, why: str) -> None:
    found = item(f"{TITLE}{inner}{TEXT}")
    assert found.values["draft"] is True
    assert why in doubts(found)["draft"]


@pytest.mark.parametrize(
    "inner",
    [
        "<trashed/>",
        '<media:status state="active"/>',
        "<expirationDate>2190-01-02</expirationDate>",
        "<valid>start=2018-01-01; end=2190-01-02</valid>",
        "<visibility>public</visibility>",
        "<wp:comment_status>closed</wp:comment_status>",
        '<guid isPermaLink="false">private</guid>',
    ],
)
def test_what_was_on_its_site_is_not_held(inner: str) -> None:
    assert "draft" not in item(f"{TITLE}{inner}{TEXT}").values
