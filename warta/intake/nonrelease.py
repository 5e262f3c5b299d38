"""Pages that are no release: error pages, checks for robots, log-in forms, lists of headlines, questions.

What belongs here: refusing what is no content at all, and saying what may not be a release. What does
not: the reading of what is one (`warta.intake.release`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.agencies import fold
from warta.intake.decode import Refused
from warta.intake.lines import Line
from warta.intake.roles import Role, Roles
from warta.intake.shape import is_about_questions, is_text

# A page with more words than this says something of its own, whatever stands on top.
MOST_WORDS = 160
_FIRST_LINES = 25
_ERRORS = (
    (
        "an error page",
        re.compile(
            r"(?:error |kesalahan |http (?:error )?)?(?:404|403|500|502|503|504|410|401|400)(?:[\s:\-–—.|,!]+(?:error|not found|page not found|forbidden|halaman|tidak|internal|bad gateway|service|gateway|file|gone|unauthorized|maaf|oops|access|server|the page).{0,80})?[.!]?"
            r"|(?:the |this )?(?:page|requested url|requested page|resource|content|file|document)(?: \S+)? (?:you (?:requested|are looking for|were looking for) )?(?:was |is |could |can |cannot |can['’]t )?(?:not |be )*(?:found|available|exist).{0,80}|page not found.{0,60}|not found"
            r"|(?:maaf,? ?)?(?:halaman|laman|konten|berita|data|artikel)(?: \w+){0,5} (?:tidak|tak|belum) (?:di ?temukan|dapat ditemukan|tersedia|ada).{0,80}"
            r"|(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|forbidden|access denied|akses ditolak|unauthorized|bad request|server error|server error in .{0,60}|error establishing a database connection|fatal error.{0,200}|site can['’]t be reached|this site can['’]t be reached|situs ini tidak dapat dijangkau|database error|terjadi kesalahan.{0,60}|something went wrong.{0,60}|an error occurred.{0,60}|application error.{0,60}|runtime error|whoops.{0,60}|oops.{0,60}|this page isn['’]t working.{0,60}|you (?:don['’]t|do not) have (?:permission|authorization) to access.{0,80})[.!]?",
            re.IGNORECASE,
        ),
    ),
    (
        "a page under maintenance",
        re.compile(
            r"(?:(?:we are|we['’]re|the site is|this site is|site is|website is|sorry,? we['’]re|our (?:web)?site is)? ?(?:currently |temporarily )?(?:down for|under(?:going)?|offline for) (?:scheduled |planned |routine )?maintenance|maintenance mode|site maintenance|scheduled maintenance|under maintenance|be right back|coming soon|under construction)\b.{0,100}"
            r"|(?:mohon maaf,? ?|maaf,? ?)?(?:situs|website|web|laman|halaman|sistem|layanan)?(?: \w+){0,4} ?(?:sedang|masih)? ?(?:dalam (?:perbaikan|pemeliharaan|pengembangan|proses pemeliharaan|maintenance)|pemeliharaan (?:sistem|situs|rutin)).{0,100}|account suspended.{0,80}|this account has been suspended.{0,40}|domain (?:ini )?(?:for sale|is for sale|dijual|expired).{0,60}",
            re.IGNORECASE,
        ),
    ),
    (
        "a check for robots",
        re.compile(
            r"(?:just a moment\W*|checking (?:your|if the site connection|the site connection|if you are human|you are human).{0,120}|(?:please )?(?:verify|confirm|prove)(?:ing)? (?:that )?you(?: are|['’]re) (?:a |not a )?(?:human|robot|bot).{0,80}|verifying you are human.{0,100}|attention required.{0,60}|please enable (?:cookies|javascript|js).{0,120}|.{0,60}javascript (?:is|must be|to be) (?:disabled|enabled|required|turned off).{0,100}|you need to enable javascript.{0,80}|enable javascript.{0,100}|ddos protection by .{0,60}|performance & security by .{0,60}|ray id: .{0,60}|are you (?:a robot|human)\??.{0,60}|pardon our interruption.{0,60}|request (?:unsuccessful|blocked).{0,80}|sorry, you have been blocked.{0,60}|you are unable to access .{0,60}|this process is automatic.{0,80}|(?:memeriksa|memverifikasi|sedang memeriksa) (?:peramban|browser|koneksi|bahwa anda).{0,100}|silakan aktifkan javascript.{0,60}|aktifkan javascript.{0,80}|security check.{0,60}|one more step.{0,60}|unusual traffic .{0,80}|our systems have detected unusual traffic.{0,80}|too many requests.{0,60})",
            re.IGNORECASE,
        ),
    ),
    (
        "a log-in form",
        re.compile(
            r"(?:(?:username|user name|nama pengguna|email or username|nip|user id)\s*[:*]?|(?:password|kata sandi|sandi)\s*[:*]?|(?:lupa|forgot(?:ten)?) (?:your |kata |)?(?:password|sandi)\??|remember me|ingat saya|(?:sign|log) in to (?:your account|continue).{0,40}|(?:silakan|silahkan) (?:masuk|login).{0,60}|you must (?:be logged|log) in.{0,60})",
            re.IGNORECASE,
        ),
    ),
)
_FEWEST_FORM_LINES = 2
_OTHER_PAGES = re.compile(
    r"(?:(?:search results?|hasil pencarian|search|pencarian)(?: (?:for|untuk|dari)\b.{0,80})?|privacy policy|privacy notice|kebijakan privasi|terms (?:of (?:use|service)|and conditions)|syarat dan ketentuan|cookie policy|(?:contact|contact us|kontak|kontak kami|hubungi kami)|peta situs|site ?map|(?:daftar |indeks |arsip |semua |all )(?:berita|siaran pers|press releases|news)|(?:news|press releases?|media releases?|siaran pers|berita)(?: archive)?|about us|tentang kami|struktur organisasi|visi (?:dan |& )?misi|sitemap|disclaimer)",
    re.IGNORECASE,
)


def refuse_error_page(lines: Sequence[Line]) -> None:
    """Raise Refused where the page is an error page, a check for robots, a log-in form or the like."""
    ink = [line for line in lines if not line.is_blank]
    if sum(len(line.text.split()) for line in ink) > MOST_WORDS:
        return
    head = ink[:_FIRST_LINES]
    for name, pattern in _ERRORS:
        found = [line for line in head if len(line.text) <= 260 and pattern.fullmatch(line.text)]
        needed = _FEWEST_FORM_LINES if name == "a log-in form" else 1
        is_first = any(line in found for line in head[:4]) or len(found) > 1 or not any(map(is_text, head))
        if len(found) >= needed and is_first:
            raise Refused(
                f"is {name}, not a release", "open the release itself and save that page", found[0].number
            )


def doubt_about(roles: Roles) -> str:
    """Why the page may be no release, '' where nothing says so."""
    title = " ".join(line.printed for line in roles.of(Role.TITLE))
    body = roles.of(Role.BODY)
    if is_about_questions(title) or _is_questions(body):
        return "may be a page of questions and answers, not a release"
    if _is_headlines(roles, body):
        return "may be a list of headlines, not a release"
    if _OTHER_PAGES.fullmatch(fold(title)):
        return f"{title!r} may be a page of the site, not a release"
    return ""


def _is_questions(body: list[Line]) -> bool:
    """Whether a good part of the lines are short questions, each with a line below it."""
    asked = [line for line in body if line.text.endswith("?") and len(line.text) <= 160]
    return len(asked) >= 3 and 4 * len(asked) >= len(body)


def _is_headlines(roles: Roles, body: list[Line]) -> bool:
    """Whether dates and headlines take turns, with little text between."""
    texts = sum(map(is_text, body))
    dated = sum(bool(_DATE_WITHIN.search(line.text)) and len(line.text) <= 120 for line in body)
    more = sum(
        line.text.casefold().startswith(("selengkapnya", "baca selengkapnya", "read more")) for line in body
    )
    return (dated >= 3 and texts <= dated) or more >= 3


_DATE_WITHIN = re.compile(
    r"\b\d{1,2}[ /.\-](?:\w{3,9}|\d{1,2})[ /.\-]\d{4}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b"
)
