from __future__ import annotations

import pytest
from intake.test_feed_entry import TEXT, doubts, item

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
        ("_edit_last", "1"),
        ("_thumbnail_id", "12"),
        ("akses_jalan", "dari kota"),
    ],
)
def test_what_everybody_could_read_is_not_held(name: str, value: str) -> None:
    assert with_meta(name, value) == {"draft": False, "why": ""}
