from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.read_heads import sheet
from warta.intake.roles.tail import find_tail
from warta.intake.shapes import visitor_notices
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.visitor_notices import MAX_LENGTH, notice_kind
from warta.phrases import words_of

LONG = " and so on, as the page says at length in many more words than anybody reads" * 5


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("We and 12 chosen partners use cookies to measure our audience", "cookies"),
        ("Archived News Release — Caution: Information may be out of date.", "control"),
        (
            "As of May 2, 2021, information in some news releases may be out of date or not reflect it",
            "control",
        ),
        ("This site contains information from May 2009-June 2014. Go to the CURRENT website.", "control"),
        (
            "The Federal Government is currently shut down. This page will not be updated until then",
            "control",
        ),
        ("You may withdraw your consent whenever you like in the panel below", "cookies"),
        ("Press the “Reject all” button to go on without agreeing", "cookies"),
        ("Situs ini menggunakan cookie agar halaman lebih cepat dimuat", "cookies"),
        ("Readers are welcome: keep comments civil and short", "comments"),
        ("You must be logged in to leave a comment on this page", "comments"),
        ("Your comment will be read by an editor before it appears", "comments"),
        ("Komentar Anda akan dimoderasi oleh redaksi", "comments"),
        ("Please log in or register to continue reading", "newsletter"),
        ("Forgot your password? Type the address that you gave us", "newsletter"),
        ("By signing up you agree to our rules", "newsletter"),
        ("A digest of harbour news, sent to your inbox on Fridays", "newsletter"),
        ("Dapatkan kabar pelabuhan setiap pagi lewat email Anda", "newsletter"),
        ("As we swap old halls for new, pages will be in transition. Thanks for your patience.", "control"),
        ("You have accessed part of a historical collection on rope.example. Links may not work.", "control"),
        ("This is not the current Rope Board website. It is historical material of the board.", "control"),
        ("Archived content: This media release was accurate on the date of publication.", "control"),
        ("Information identified as archived is provided for reference, research or records.", "control"),
        ("Cette page a été archivée dans le Web.", "control"),
        ("Vous pouvez consulter les nouvelles actuelles sur la page Nouvelles des cordes.", "control"),
        ("L’information désignée comme étant archivée est fournie à des fins de recherche.", "control"),
        ("Under the Official Languages Act, this office provides services in English only.", "control"),
        ("Aux termes de la Loi sur les langues officielles, ce bureau n'offre des services.", "control"),
        ("Where no translation is there, Google™ Translate can be used.", "control"),
        ("Software-based translations do not approach the fluency of a translator.", "control"),
        ("Pages on the board's website have been professionally translated.", "control"),
        (
            "The board is not responsible for damage that results from using translated website content.",
            "control",
        ),
        ("Terjemahan otomatis ini mungkin tidak tepat.", "control"),
        ("This material may not be reproduced without our written permission", "footer"),
        ("Dilarang menyalin isi laman ini tanpa izin tertulis dari redaksi", "footer"),
        ("Some of these are affiliate links", "footer"),
        ("We will send you a code to reset your password within the hour", "newsletter"),
        ("Didn’t receive a code? Ask for a new one", "newsletter"),
        ("The password must be at least 12 characters long", "newsletter"),
        ("Go back to the page you were on and log in with your new password", "newsletter"),
        ("To see the loft, you need to set up two-factor authentication", "newsletter"),
        ("From now on you can download ropes from our website", "newsletter"),
        ("Subscribe to our newsletter; to do so, click on the rope below", "newsletter"),
        ("This document is provided for archival purposes only", "control"),
        ("Archived. This is an older press release, from before the storm", "control"),
        ("This is archived material from the website of the Larch Rangers", "control"),
        ("It may contain outdated information and its links may lead nowhere", "control"),
        ("This page is no longer being updated since the ferry stopped", "control"),
        ("This content has been reproduced from its original source", "control"),
        ("Halaman ini telah diarsipkan dan tidak dirawat lagi", "control"),
        ("To watch this film, JavaScript must be switched on", "control"),
        ("You don't have javascript enabled, so this page is plain", "control"),
        ("Selamat datang di website resmi Balai Rotan, tempat warga bertanya", "control"),
        ("Welcome to the official website of the Larch Rangers", "control"),
    ],
)
def test_a_notice_is_known_whatever_its_length(sentence: str, kind: str) -> None:
    assert furniture_kind(f"{sentence}.") == Kind(kind)
    assert furniture_kind(f"{sentence}{LONG}.") == Kind(kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry will publish the comments that it receives before the consultation closes in May.",
        "The agency has sent an e-mail to each of the 400 households that signed up for the scheme.",
        "This week the museum archived 400 pages of the harbour master's website, it said.",
        "This is the largest archive of ropes in the country, and no longer the oldest, said its keeper.",
        "The commission may not be asked for permission twice, the court held on Monday.",
        "Warga yang berlangganan air bersih akan menerima surat pemberitahuan dari dinas.",
        "Pembangunan dermaga tanpa izin akan dihentikan, kata kepala dinas.",
        "“Please log in to leave a comment, the machine told me, and so I went home,” said the skipper.",
        "We are building a new website with the growers, and it will show each field.",
        "As we move the ropes for the winter, the old website of the loft shows where each one is.",
        "You have accessed the best of a historical collection, the keeper told the visitors.",
        "This is not the current that the ferry was built for, the board's new website says.",
        "Patients gave their consent to the study, which was led by the harbour hospital.",
    ],
)
def test_a_text_that_speaks_of_the_same_things_is_no_notice(sentence: str) -> None:
    assert notice_kind(sentence.casefold()) == ""
    assert furniture_kind(sentence) is None


_KINDS = visitor_notices._SECTIONS.keys() - {"signs", "words"}
_PATTERNS = sorted(line for kind in _KINDS for line in visitor_notices._SECTIONS[kind])


@pytest.mark.parametrize("pattern", _PATTERNS)
@settings(max_examples=30, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(data=st.data())
def test_each_pattern_has_a_word_that_tells_a_notice_at_a_glance(pattern: str, data: st.DataObject) -> None:
    sentence = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="ascii")))
    assert not visitor_notices._WORDS.isdisjoint(words_of(sentence))


def test_a_text_of_great_length_is_no_notice() -> None:
    sentence = "we use cookies. " * 20
    assert notice_kind(sentence) == "cookies"
    assert notice_kind(sentence + "x" * MAX_LENGTH) == ""


def test_notices_below_a_text_are_left_out() -> None:
    text = "Perahu layar tua kembali berlabuh di dermaga setelah pelayaran tiga bulan mengelilingi kepulauan."
    notices = (
        "Pemberitahuan\n\nWe and 12 chosen partners use cookies to measure our audience.\n\n"
        f"You may withdraw your consent whenever you like in the panel below{LONG}."
    )
    found = find_tail(sheet(f"{text}\n\n{text}\n\n{notices}"), 0)
    assert found.cut == 2


@pytest.mark.parametrize(
    "line",
    [
        "Archives du 1er janvier 2023 au 5 juillet 2025.",
        "Archived from January 1, 2023 to July 5, 2025.",
        "Google Translate Disclaimer",
    ],
)
def test_a_notice_of_a_few_words_is_the_whole_line(line: str) -> None:
    assert furniture_kind(line) is Kind.CONTROL
    assert furniture_kind(f"{line} Ropes were spliced.") is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The press releases on this website are provided for historical reference purposes only", "control"),
        ("Your tax-deductible gift can help to mend ropes around the harbour", "newsletter"),
    ],
)
def test_notes_on_old_releases_and_calls_for_gifts_are_the_sites(sentence: str, kind: str) -> None:
    assert furniture_kind(f"{sentence}.") == Kind(kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "This is an archived release.",
        "This release is not available in any other form. Pictures of it are not online.",
        "In May the board began to mend its ropes. We are in the process of updating the board's content.",
    ],
)
def test_notes_on_a_release_that_is_archived_or_a_site_that_changes_are_the_sites(sentence: str) -> None:
    assert furniture_kind(sentence) is Kind.CONTROL
