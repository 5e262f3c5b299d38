"""The language of a text, by its commonest words.

What belongs here: telling Indonesian from English and Malay, knowing a few other languages where there
is no doubt, or saying nothing. Function words decide every text of a paragraph or more; a statistical
detector brings megabytes of models and seconds of loading for the same answer.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

FEWEST = 3
SAMPLE = 4_000
SCRIPT_SAMPLE = 300
# Two languages are mixed where the lesser has this share of the words of the greater.
MIXED = 0.3

_MALAY_AND_INDONESIAN = """yang dan di dengan untuk pada ini itu dalam oleh akan telah juga tidak sebagai
    adalah kepada para serta atau ke dapat tersebut secara lebih setelah melalui antara menjadi bagi kami kita
    mereka sudah agar ada hingga tahun selain jika maka namun"""
_WORDS = {
    "id": f"""{_MALAY_AND_INDONESIAN} bahwa karena saat dari bisa yakni yaitu tanggal kantor pemerintah
        provinsi kabupaten kegiatan terkait mengatakan ujar ujarnya ungkap jelasnya sambutannya pers desember
        agustus juli senin kamis minggu sejumlah sehingga beberapa warga dinas badan kota maupun
        sosialisasi kepala persen kualitas aktivitas kesehatan direktur informasi rapat lembaga anggota
        demikian""",
    "ms": f"""{_MALAY_AND_INDONESIAN} bahawa kerana ialah manakala seramai sempena dijangka daripada kerajaan
        encik puan datuk dato tarikh maklumat mesyuarat sekiranya iaitu disember ogos julai isnin khamis
        kenyataan akhbar dianjurkan pengarah perkhidmatan aktiviti peratus kesihatan kualiti""",
    "en": """the of and to in for is that with on by was are as from at this will has have be which
        its an or were not their it we our who been more a said""",
    "nl": "de het een van en in is dat te op met voor zijn aan niet door bij ook naar worden wordt die",
    "de": "der die das und in den von zu mit ist des im für auf ein eine dem nicht auch an werden sich",
    "fr": "le la les de des et du à un une en est que pour dans par au sur qui ce avec plus aux sont",
    "es": "el la los las de del y en que un una por con para se es al su como más lo han fue",
    "pt": "o a os as de do da dos das e em que um uma por com para no na não se foi ao mais pelo pela são",
    "it": "il la di e che un una per del della con non le gli dei nel sono alla è al da in",
    "jv": "lan ing sing kang saka karo marang iku iki ora wis uga bakal supaya kanggo dening",
    "su": "jeung anu dina pikeun ku ti nu teh geus henteu keur kana oge téh nyaeta ieu eta",
    "tl": "ang ng mga sa na at ay ni si para hindi ito kung nang siya sila",
    "vi": "và của các trong được cho với là có những không này đã khi người năm về",
    "tr": "ve bir bu için ile olarak olan daha çok de da en gibi sonra kadar",
}


def _languages_by_word() -> dict[str, str]:
    """The languages of each word, with spaces between: a string, unlike a tuple, is counted at once."""
    table: dict[str, str] = {}
    for language, words in _WORDS.items():
        for word in words.split():
            table[word] = f"{table.get(word, '')} {language}".lstrip()
    return table


# A text with words of both is not in two languages.
_GROUPS = {"ms": "id"}
_BY_WORD = _languages_by_word()
_LANGUAGES = {languages: languages.split() for languages in _BY_WORD.values()}
_GROUPS_OF = {
    languages: {_GROUPS.get(each, each) for each in several} for languages, several in _LANGUAGES.items()
}
# The one group that all languages of a word are of, '' where they are of several.
_GROUP_OF = {languages: min(groups) if len(groups) == 1 else "" for languages, groups in _GROUPS_OF.items()}
# Scripts that write one language, or whose letters tell which.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ar", re.compile("\\bال|ة\\b")),
    ("uk", re.compile("[іїєґ]")),
    ("ru", re.compile("[ыэъ]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
)
_OTHER = re.compile("[\u0370-\u1fff\u3040-\ud7af]")


def detect_language(text: str) -> str | None:
    """The language that prevails in `text`, as a BCP 47 tag; None where none is sure.

    Only the beginning of a long text is looked at. Of a text in two languages, it is the first one.
    """
    sample = text[:SAMPLE]
    start = sample[:SCRIPT_SAMPLE]
    if not start.isascii() and len(_OTHER.findall(start)) > len(start) // 3:
        return _by_script(sample)
    language, is_mixed = _prevailing(sample)
    if is_mixed:
        language, is_mixed = _prevailing(sample[: len(sample) // 3])
    return None if is_mixed else language


def common_words(*languages: str) -> frozenset[str]:
    """The words by which these languages are told from others."""
    return frozenset(word for language in languages for word in _WORDS[language].split())


def _prevailing(text: str) -> tuple[str | None, bool]:
    """The language of most words of `text`, and whether another one has a part in it."""
    # A line of ASCII alone is made lower case in a moment, a text with any other character is not.
    words = chain.from_iterable(line.lower().split() for line in text.split("\n"))
    counts = Counter(filter(None, map(_BY_WORD.get, words)))
    if not counts:
        return None, False
    scores: dict[str, int] = {}
    groups: dict[str, int] = {}
    for languages, count in counts.items():
        for language in _LANGUAGES[languages]:
            scores[language] = scores.get(language, 0) + count
        if group := _GROUP_OF[languages]:
            groups[group] = groups.get(group, 0) + count
    # Related languages share words: of two that score alike, the one with more words of its own; Indonesian
    # where nothing tells it from Malay.
    own = {language: counts.get(language, 0) for language in scores}
    best = max(scores, key=lambda language: (scores[language] + own[language], language == "id", language))
    if scores[best] < FEWEST or not (own[best] or best == "id"):
        return None, False
    others = max((count for group, count in groups.items() if group != _GROUPS.get(best, best)), default=0)
    # One word is a name or a loan.
    return best, others > max(1, MIXED * scores[best])


def _by_script(text: str) -> str | None:
    """The language that the script of `text` shows; None where several are written in it."""
    for language, letters in _SCRIPTS:
        if len(letters.findall(text)) >= FEWEST:
            return language
    return None
