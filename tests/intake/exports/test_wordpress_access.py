from __future__ import annotations

import pytest

from tests.intake.exports.test_feed_entry import TEXT, doubts, item

UM = 'a:2:{{s:26:"_um_custom_access_settings";b:{};s:14:"_um_accessible";s:1:"{}";}}'


def with_meta(name: str, value: str) -> dict[str, object]:
    meta = f"<wp:meta_key>{name}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value>"
    inner = f"<title>A</title><wp:status>publish</wp:status><wp:postmeta>{meta}</wp:postmeta>{TEXT}"
    found = item(inner, "wordpress")
    return {"draft": found.values.get("draft", False), "why": doubts(found).get("draft", "")}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("_members_access_role", "administrator"),
        ("rcp_subscription_level", "any-paid"),
        ("_is_paid", "1"),
        ("_wpmem_block", "1"),
        ("groups-groups_read_post", "staff"),
        ("_jetpack_newsletter_access", "subscribers"),
        ("um_content_restriction", UM.format(1, 2)),
        ("_expiration-date", "1600000000"),
        ("_visibility", "hidden"),
        ("_post_visibility", "members"),
    ],
)
def test_what_plugins_kept_from_readers_is_held(name: str, value: str) -> None:
    found = with_meta(name, value)
    assert found["draft"] is True
    assert found["why"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rcp_user_level", "All"),
        ("_is_paid", "0"),
        ("_wpmem_block", "0"),
        ("_jetpack_newsletter_access", "everybody"),
        ("um_content_restriction", UM.format(1, 0)),
        ("um_content_restriction", UM.format(0, 2)),
        ("_expiration-date", "6900000000"),
        ("_visibility", "visible"),
        ("_visibility", "catalog"),
        ("_title_visibility", "hidden"),
        ("_edit_last", "1"),
        ("_thumbnail_id", "12"),
        ("akses_jalan", "dari kota"),
    ],
)
def test_what_everybody_could_read_is_not_held(name: str, value: str) -> None:
    assert with_meta(name, value) == {"draft": False, "why": ""}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("post_visibility", "internal"),
        ("access_level", "staff only, private"),
        ("is_draft", "yes"),
        ("release_status", "draft"),
    ],
)
def test_a_sites_own_field_that_says_plainly_who_may_read_holds(name: str, value: str) -> None:
    assert with_meta(name, value)["draft"] is True


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("status", "Selesai 80%"),
        ("project_stage", "2"),
        ("status", "published"),
        ("lead", "draft law"),
        ("_draft", "1"),
    ],
)
def test_a_sites_own_field_of_another_subject_does_not(name: str, value: str) -> None:
    assert with_meta(name, value) == {"draft": False, "why": ""}


def test_a_sites_own_taxonomy_of_who_may_read_holds() -> None:
    def is_held(domain: str, words: str) -> bool:
        category = f'<category domain="{domain}" nicename="x">{words}</category>'
        inner = f"<title>A</title><wp:status>publish</wp:status>{category}{TEXT}"
        return item(inner, "wordpress").values.get("draft", False)

    assert is_held("post_visibility", "Internal")
    assert not is_held("post_visibility", "Public")
    assert not is_held("wilayah", "Internal")


def test_a_sites_own_embargo_is_one() -> None:
    meta = "<wp:meta_key>embargo_until</wp:meta_key><wp:meta_value>2999-01-01 08:00</wp:meta_value>"
    day = "<wp:meta_key>date</wp:meta_key><wp:meta_value>2099-01-01</wp:meta_value>"
    inner = f"<title>A</title><wp:status>publish</wp:status><wp:postmeta>{{}}</wp:postmeta>{TEXT}"
    assert item(inner.format(meta), "wordpress").values.keys() & {"embargo", "draft"}
    assert not item(inner.format(day), "wordpress").values.keys() & {"embargo", "draft"}, "that of an event"
