from __future__ import annotations

import pytest

from warta.intake.mail.mail_state import why_held, why_reply_held


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


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Re: draft release", "Thanks, fine by me."),
        ("RE: [DRAFT] Rotan Bridge opens", "Fine."),
        ("Fwd: Re: Draf siaran pers", "Setuju."),
        ("Balas: konsep siaran pers", "Setuju."),
        ("Re: Rotan Bridge", "Fine.\n> here is the draft, please read it"),
        ("Re: Rotan Bridge", "The draft reads well."),
        ("Rotan Bridge", "Fine.\n\n> Draft release for your comments"),
    ],
)
def test_an_answer_to_a_draft_is_held(subject: str, text: str) -> None:
    assert "draf" in why_reply_held(subject, text.split("\n")).lower()


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Rotan Bridge opens", "The draft of a ship on the river is two metres."),
        ("Re: Rotan Bridge opens", "The bridge opens today."),
        ("Re: Draft Law on Bridges", "The ministry publishes the draft law."),
        ("Re: Konsep Jembatan Baru", "Konsep jembatan itu dibahas."),
        ("Return: draft", "It was redrafted."),
        ("Rotan Bridge opens", "Visitors > 5 years: draft beer is served."),
    ],
)
def test_other_mails_are_no_answers_to_a_draft(subject: str, text: str) -> None:
    assert why_reply_held(subject, text.split("\n")) == ""
