"""What a site or an office prints beside a text that is not out: `Status: Draft`, `Staff only`.

What belongs here: labels of a state with a value that holds, notices that a page is not out, and marks of
secrecy, each a whole line. What does not: marks in other words (`warta.intake.marks.hold_marks`), fields of
a post (`warta.intake.states.post_state`), and where such a line must stand
(`warta.intake.states.title_state`). A line that says anything else, too, is none.
"""

from __future__ import annotations

import re

from warta.phrases import words_of

# How long such a line may be, in characters.
MAX_LENGTH = 100
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")
_OF_TEXTS = (
    r"(?:page|content|post|article|release|press release|news|story|entry|item|text|document|version"
    r"|publication|halaman|konten|artikel|berita|rilis|siaran pers|naskah|tulisan|dokumen"
    r"|postingan|versi|materi)"
)
_OUT = (
    r"(?:published|public|released|live|approved|final|available|visible"
    r"|visible to the public|available to the public"
    r"|dipublikasikan|diterbitkan|terbit|tayang|ditayangkan|dirilis|disiarkan|disetujui|publik"
    r"|untuk umum|untuk publik)"
)
_DRAFT = r"(?:draft|draf|konsep|rancangan|preview|pratinjau|wip|work in progress)"
_CLOSED = (
    r"(?:(?:top |strictly |highly |sangat )?(?:secret|confidential|rahasia|konfidensial|private|privat"
    r"|pribadi|restricted|terbatas|classified|unpublished|unapproved)|internal"
    r"|privileged(?: and confidential)?|(?:internal|staff|members|eyes|admins?|editors?) only|hidden"
    r"|tersembunyi|protected|password protected"
    r"|dilindungi kata sandi|under embargo|embargo|embargoed|diembargo)"
)
_WAITS = (
    r"(?:(?:pending|awaiting|waiting for|needs?|requires|in|under|for|menunggu|perlu|dalam|sedang|masih)"
    r"(?: (?:editorial|final|legal|internal|proses))? (?:review|approval|clearance|moderation|publication"
    r"|editing|persetujuan|peninjauan|koreksi|pemeriksaan|moderasi|penyuntingan|reviu|draf|konsep)"
    r"|pending|scheduled|terjadwal|dijadwalkan|queued|on hold|held|ditahan|ditunda|to be published"
    rf"|(?:not|not yet|belum|tidak|never)(?: been)? {_OUT})"
)
_STATE = rf"(?:(?:still|currently|masih|saat ini) )?(?:a |an )?(?:{_DRAFT}|{_CLOSED}|{_WAITS})"
_LABEL = (
    rf"(?:{_OF_TEXTS} )?(?:(?:publishing|publication|editorial|moderation|workflow|review|post|security) )?"
    r"(?:status|state|visibility|workflow|stage|access|classification|sensitivity|revision|marking"
    r"|sifat|klasifikasi|visibilitas|akses|keadaan|tahap|tingkat (?:kerahasiaan|keamanan)|kerahasiaan)"
    r"(?: (?:publikasi|dokumen|naskah|berita|halaman|penerbitan|artikel|siaran pers|rilis|surat))?"
)
_LABELLED = re.compile(rf"{_LABEL} {_STATE}(?: {_STATE})*")
_NOT_OUT = re.compile(
    rf"(?:(?:this|the) )?{_OF_TEXTS}(?: ini)?(?: (?:is|has|was|are|masih|saat ini|berstatus|berupa|adalah))+"
    rf"(?: still| currently)? {_STATE}(?: (?:version|versi|only|saja|mode))?"
    rf"|{_OF_TEXTS} ini {_STATE}|{_OF_TEXTS}(?: ini)? (?:not|not yet|belum|tidak)(?: been)? {_OUT}"
    rf"|(?:this is|you (?:are|re)(?: currently)? (?:viewing|previewing|reading|seeing|looking at)"
    rf"|anda(?: sedang)? (?:melihat|membaca|membuka|menampilkan)|ini(?: adalah)?)(?: (?:a|an|the|this|only))*"
    rf" (?:{_DRAFT}|{_CLOSED}|{_WAITS})(?: {_OF_TEXTS})?(?: only| saja)?"
    rf"|you (?:are|re)(?: currently)? previewing(?: (?:a|an|the|this))? {_OF_TEXTS}"
    rf"|(?:preview|pratinjau|draft|draf)(?: (?:mode|only|version|copy)| saja)+"
    r"|(?:mode|versi) (?:pratinjau|draf|konsep)"
    r"|(?:password protected|dilindungi kata sandi|protected this post)(?: .*)?"
    r"|(?:this|the) (?:post|page|content) is password protected"
)
_OF_SECRECY = re.compile(
    r"tlp (?:red|amber|green)(?: strict)?|(?:uk )?official sensitive(?: .{0,40})?|top secret"
    r"|(?:strictly )?confidential draft"
    r"|(?:legally )?privileged(?: and| &)? confidential"
    r"|(?:confidential|rahasia) (?:and|dan) (?:privileged|terbatas)"
    r"|(?:staff|members?|(?:for |your )?eyes|(?:for )?review|(?:for )?staff) only|untuk diketahui sendiri"
    r"|(?:draft|draf) (?:copy|for comments?|text|document|naskah)(?: only)?"
    r"|embargo(?:ed)? (?:copy|text|draft)"
    r"|hanya untuk media tertentu|rancangan (?:siaran pers|rilis|naskah|keterangan pers|berita)"
    r"|versi sementara|naskah sementara"
)
_KEPT_BACK = re.compile(
    r"(?:(?:please|mohon|harap|tolong|untuk) )?(?:on hold|hold for (?:release|publication|broadcast|approval)"
    r"|hold(?: the)? (?:release|publication|story)|do not (?:post|upload|go live)"
    r"|(?:ditahan|tahan|tunda|ditunda)(?: (?:dulu|dahulu|sementara|tayang|siar|siaran|rilis|terbit|publikasi"
    r"|penayangan|penerbitan))*)"
)
_PATTERNS = (_LABELLED, _NOT_OUT, _OF_SECRECY, _KEPT_BACK)
# One of these stands in each line that any of the patterns matches: a cheap test for most.
_WORDS = frozenset(
    """
    draft draf konsep rancangan preview previewing pratinjau wip progress secret confidential rahasia
    konfidensial private privat pribadi restricted terbatas classified unpublished unapproved privileged
    internal only hidden tersembunyi protected kata embargo embargoed diembargo pending awaiting waiting
    needs need requires review approval clearance moderation publication editing persetujuan peninjauan
    koreksi pemeriksaan moderasi penyuntingan reviu scheduled terjadwal dijadwalkan queued hold held ditahan
    ditunda tahan tunda published not belum tidak never tlp sensitive sendiri tertentu sementara post upload
    live
    """.split()
)


def is_state_notice(text: str) -> bool:
    """Whether a line is nothing but the label of a state that holds, or a notice that a text is not out."""
    if len(text) > MAX_LENGTH or text.endswith("?"):
        return False
    lower = text.lower()
    if _WORDS.isdisjoint(words_of(lower)):
        return False
    row = " ".join(_WORD.findall(lower.replace("’", "'")))
    return any(pattern.fullmatch(row) for pattern in _PATTERNS)
