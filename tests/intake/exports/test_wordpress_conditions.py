from __future__ import annotations

import pytest

from tests.intake.exports.test_feed_entry import doubts, item
from warta.intake.exports.wordpress_conditions import why_for_some


def around(code: str) -> str:
    return f"Kata terbuka.\n\n[{code}]kata[/{code.split(maxsplit=1)[0]}]\n\nAkhir."


@pytest.mark.parametrize(
    "code",
    [
        "mepr-active",
        "s2If is_user_logged_in()",
        "um_show_content roles='x'",
        "if user='x'",
        "kotak if_capability='baca'",
        "kotak user_role=editor",
        "kotak role='editor'",
        "kotak for='members'",
        "kotak type='login'",
        "kotak is_user_logged_in()",
        "kotak show='1-1-2033'",
        "kotak until='2020-01-01'",
        "schedule on='2033-01-01'",
        "vc_row disable_element='yes'",
        "et_pb_section disabled_on='on|on|on'",
        "fusion_builder_container status='draft'",
    ],
)
def test_a_code_that_speaks_of_readers_or_times_is_found(code: str) -> None:
    assert code.split(maxsplit=1)[0] in why_for_some(around(code))


@pytest.mark.parametrize(
    "code",
    [
        "kotak warna='biru'",
        "heading level='2'",
        "div role='button'",
        "tab group='1' type='list'",
        "acara start='2020-01-01' end='2020-01-02'",
        "schedule warna='biru'",
        "vc_row disable_element='' el_class='x'",
        "et_pb_section disabled_on='on|off|off' disabled='off'",
        "fusion_builder_container status='published' publish_date='' render_logics='W10='"
        " hide_on_mobile='small-visibility,large-visibility'",
        "guest",
        "private",  # whose words are left out
    ],
)
def test_all_other_codes_hold_nothing(code: str) -> None:
    assert why_for_some(around(code)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "[user] menulis",
        "[[user]]kata[/user]",
        "[/user]kata[user]",
        "[private][user]kata[/user][/private]",
        "a",
    ],
)
def test_a_code_that_encloses_nothing_shown_holds_nothing(text: str) -> None:
    assert why_for_some(text) == ""


@pytest.mark.parametrize("name", ["content", "excerpt"])
def test_a_post_with_such_a_code_is_held(name: str) -> None:
    texts = {"content": "<p>Kata terbuka.</p>", "excerpt": "Ringkas."}
    texts[name] += "[if_role editor]kata[/if_role]"
    inner = "".join(f"<{key}:encoded><![CDATA[{text}]]></{key}:encoded>" for key, text in texts.items())
    found = item(f"<title>A</title>{inner}<wp:status>publish</wp:status>", "wordpress")
    assert found.values["draft"] is True
    assert "[if_role editor]" in doubts(found)["draft"]


def test_hostile_codes_are_read() -> None:
    assert why_for_some("[if a=" * 5_000 + "[/if]") is not None
    assert why_for_some("[kotak]" * 5_000 + "[/kotak]" * 5_000) == ""
