"""Words before a day that say what else than the publication was on it: `Diunduh`, `Recorded`, `Lahir`.

What belongs here: knowing such a word, which is no place either. What does not: the days of events that
invitations tell of (`warta.intake.days.event_detail`) and the labels of publication
(`warta/data/labels.txt`).
"""

from __future__ import annotations

import re

# What was done with a page, a picture or a paper, and with what else a day may be noted.
_OTHER = frozenset(
    """diakses diunduh dicetak direkam dipotret difoto disusun diambil ditulis diterima diolah diarsip dikutip
    disunting disalin dipindai dicek diperiksa diubah diputar dijepret digambar diketik
    diundang ditetapkan ditandatangani diratifikasi diamandemen dimulai diakhiri dikunjungi dihubungi
    disetujui dipinjam dibayar dijual dibeli dilelang didirikan dilantik diangkat didaftar diuji diukur
    dicatat didata dipantau disalin disita ditangkap ditahan dihapus ditarik diganti dipasang dikukuhkan
    terjadi tercatat tersedia terlaksana terdaftar terkini tertanggal
    lahir wafat meninggal gugur kedaluwarsa kadaluwarsa kadaluarsa lelang tender aanwijzing
    sekarang kemarin besok lusa tadi nanti segera berikutnya sebelumnya selanjutnya mendatang langsung
    lokasi tempat waktu pukul jam per situasi kondisi status posisi sampai hingga s.d sd menjelang selama
    data peta grafik dokumen dokumentasi dok arsip unduhan lampiran salinan cetakan rekaman tangkapan
    pasang surut cuaca prakiraan kurs harga live
    born died taken shot seen drawn written given made sent held met found known shown sold bought won lost
    begun left read heard sworn laid built
    map chart graph figure data credit credits status docket decision judgment judgement ruling verdict
    before after now currently today yesterday tomorrow tonight upcoming coming soon next previous current
    live broadcast broadcasts airs airing streaming arrives departs arrival departure expires snapshot
    screenshot copy copyright edition session sitting introduction adoption signature signing
    birthday anniversary holiday weather forecast tide tides rates visit login logged""".split()
)
# English participles, without the places of few letters that end alike: Adopted, Ratified, not Bled.
_PARTICIPLE = re.compile(r"[a-z]{3,}(?<!e)ed")
# What a line begins with whose day is that of a clock, of a picture or of another page.
_FIRST_WORDS = frozenset(
    """hari today yesterday kemarin sekarang tomorrow besok foto photo photos image gambar picture dok
    dokumentasi courtesy credit berikutnya selanjutnya sebelumnya next previous""".split()
)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_TIME_BEHIND = (
    r"(?:[\s,–-]*(?:pukul |jam |at )?\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?: ?(?:wib|wita|wit|[ap]\.?m))?)?"
)
_OF_OTHER = re.compile(
    r"(?:hari ini|today|yesterday|kemarin|sekarang|tomorrow|besok|berikutnya|selanjutnya|sebelumnya|next"
    r"|previous|(?:foto|photos?|image|gambar|picture|dok\.?|dokumentasi|courtesy|credit)(?: (?:oleh|by|of))?)"
    rf"(?![\w/])[^|•·]*\b(?:19|20)\d\d\b{_TIME_BEHIND}\W*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s/-]+")


def names_other_day(words: str) -> bool:
    """Whether words before a day say what was done on it: all of them, or a participle at their end."""
    said = [word for word in _BETWEEN.split(words.strip(" .:,").casefold()) if word]
    return bool(said) and (_OTHER.issuperset(said) or _PARTICIPLE.fullmatch(said[-1]) is not None)


def begins_with_other_day(text: str) -> bool:
    """Whether a line is the day of a clock, a picture or another page: `Hari ini: …`, `Foto: Humas, …`.

    Bars make of it one fact among others, which are the page's: `Foto: Ana | 4 Maret 2019`.
    """
    first = _FIRST_WORD.match(text)
    is_known = first is not None and first[0].casefold() in _FIRST_WORDS
    return is_known and _OF_OTHER.fullmatch(text) is not None
