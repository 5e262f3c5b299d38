from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.reading.encodings import known_encoding
from warta.intake.release import read_release
from warta.tags import Vocabulary

CHINESE = "昨日，大桥正式开通。省长出席了仪式并发表讲话，他说新桥将缩短两地之间的距离，居民们都很高兴。"
JAPANESE = "県は昨日、新しい橋の開通を発表しました。知事は式典に出席し、地域の発展に期待を示しました。"
KOREAN = "도는 어제 새 다리의 개통을 발표했다. 지사는 기념식에 참석하여 지역 발전에 대한 기대를 나타냈다."
RUSSIAN = (
    "Вчера был открыт новый мост. Губернатор принял участие в церемонии и выступил с речью перед жителями."
)
THAI = "จังหวัดประกาศเปิดสะพานใหม่เมื่อวานนี้ผู้ว่าราชการจังหวัดเข้าร่วมพิธีและกล่าวสุนทรพจน์"


@pytest.mark.parametrize("said", ["", "utf-8"])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (KOREAN, "euc_kr"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (THAI, "cp874"),
        (THAI, "utf-8"),
    ],
)
def test_a_true_page_is_read_in_whatever_encoding(text: str, encoding: str, said: str) -> None:
    meta = f'<meta charset="{said}">' if said else ""
    page = f"<!doctype html><html><head>{meta}</head><body><h1>{text[:20]}</h1>{f'<p>{text}</p>' * 5}"
    finder = AgencyFinder(Registry({}))
    converted = read_release(page.encode(encoding), "a.html", finder, Vocabulary({}))
    assert text in converted.body


@pytest.mark.parametrize(
    ("label", "encoding"),
    [("Latin1", "windows-1252"), (" UTF8 ", "utf-8"), ("rot13", ""), ("tidak-ada", ""), ("", "")],
)
def test_labels_are_taken_as_browsers_take_them(label: str, encoding: str) -> None:
    assert known_encoding(label) == encoding
