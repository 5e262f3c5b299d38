from __future__ import annotations

import pytest

from warta.intake.mail_state import why_held


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Unsent", "1"),
        ("x-mozilla-draft-info", "internal/draft; vcard=0"),
        ("X-Gmail-Labels", "Drafts,Press"),
        ("X-Gmail-Labels", "Press,Draf"),
        ("Sensitivity", "Company-Confidential"),
        ("Deferred-Delivery", "Mon, 01 Mar 2190 10:00:00 +0700"),
        ("Expires", "Mon, 01 Jul 2019 09:00:00 +0700"),
    ],
)
def test_what_was_not_sent_to_everybody_for_now_is_held(name: str, value: str) -> None:
    assert len(list(why_held({"Subject": "A", name: value}))) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-Unsent", "0"),
        ("X-Gmail-Labels", "Inbox,Draft rules"),
        ("Sensitivity", "normal"),
        ("Deferred-Delivery", "Mon, 01 Jul 2019 09:00:00 +0700"),
        ("Expires", "Mon, 01 Mar 2190 10:00:00 +0700"),
        ("Expires", "soon"),
    ],
)
def test_what_was_sent_is_not_held(name: str, value: str) -> None:
    assert list(why_held({"Subject": "A", name: value})) == []
