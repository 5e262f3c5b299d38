"""The names of weekdays and months in full, in Indonesian and English.

What belongs here: those names. What does not: short forms, other spellings and other languages, as dates are
printed (`warta.intake.days.date_tokens`), and the names that the archive shows (`warta.text`).
"""

from __future__ import annotations

MONTHS_IN_INDONESIAN = tuple(
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
)
MONTHS_IN_ENGLISH = tuple(
    "January February March April May June July August September October November December".split()
)
# From Monday on. A Sunday has another name in Indonesian, and a Friday others (`Jum'at`, `Jum’at`).
WEEKDAYS_IN_INDONESIAN = tuple("Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split())
WEEKDAYS_IN_ENGLISH = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
OTHER_SUNDAY = "Ahad"
NAMES = (
    *WEEKDAYS_IN_INDONESIAN,
    OTHER_SUNDAY,
    *WEEKDAYS_IN_ENGLISH,
    *dict.fromkeys((*MONTHS_IN_INDONESIAN, *MONTHS_IN_ENGLISH)),
)
# ... in small letters.
FOLDED_NAMES = frozenset(map(str.casefold, NAMES))
