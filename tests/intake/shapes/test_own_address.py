"""The address that a page text prints of itself."""

from __future__ import annotations

import pytest

from warta.agencies import Registry
from warta.intake.agencies.agency import AgencyFinder
from warta.intake.lines import split_lines
from warta.intake.release import read_release
from warta.intake.shapes.own_address import find_own_address
from warta.tags import Vocabulary

TITLE = "Balai Pengairan Memperbaiki Menara Air di Dusun Hulu"
P = "Menara air itu selesai diperbaiki pada hari Senin, kata kepala balai pengairan kepada warga dusun."
Q = "Pipa yang lama diganti seluruhnya dalam sepekan, sehingga kebocoran di dua dusun tidak terjadi lagi."
R = "Kepala dusun berharap pipa yang baru tahan dua puluh tahun, seperti yang tertulis di dalam kontrak."
OWN = "https://pengairan.example/2015/01/02/balai-pengairan-memperbaiki-menara-air"


def found(line: str, *, at: str = "end") -> tuple[str, bool] | None:
    text = f"{TITLE}\n\n{P}\n\n{Q}\n\n{R}"
    text = f"{line}\n{text}" if at == "top" else f"{text}\n\n{line}"
    address = find_own_address(split_lines(text), TITLE)
    return (address.url, not address.doubt) if address else None


@pytest.mark.parametrize("at", ["top", "end"])
@pytest.mark.parametrize("line", [OWN, f"Sumber: {OWN}", f"URL: {OWN}", f"{OWN} 1/2"])
def test_an_address_made_of_the_title_is_the_page_s(line: str, at: str) -> None:
    assert found(line, at=at) == (OWN, True)


@pytest.mark.parametrize("at", ["top", "end"])
@pytest.mark.parametrize(
    "line",
    [
        "https://pengairan.example/2015/01/02/pintu-waduk-ditutup",
        "https://kabar.example/read/2015/01/02/123456/pintu-waduk",
        "Sumber: https://kabar.example/read/2015/01/02/123456",
        "https://pengairan.example/2015/01/02/menara-air.jpg",
        "https://pengairan.example/2015/01/02/balai-pengairan-menara-air.pdf?unduh=1",
        f"Baca juga: {OWN}",
        f"Lampiran\n{OWN}",
        f"Berita terkait:\n{OWN}",
    ],
)
def test_that_of_another_text_or_a_file_is_not(line: str, at: str) -> None:
    assert found(line, at=at) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://pengairan.example/2015/01/02/menara-baru-untuk-warga-hulu",
        "https://pengairan.example/2015/01/02/123456",
        "https://pengairan.example/2015/01/02/menara",
    ],
)
def test_one_that_little_shows_to_be_the_page_s_is_doubtful(url: str) -> None:
    assert found(url) == (url, False)


def test_two_addresses_are_none() -> None:
    assert found(f"{OWN}\n{OWN}-besar") is None


@pytest.mark.parametrize(("url", "is_told"), [(OWN, False), (OWN.replace("balai-pengairan", "rehab"), True)])
def test_the_date_in_a_doubtful_address_is_told(url: str, is_told: bool) -> None:
    url = url.replace("memperbaiki", "mereka") if is_told else url
    text = f"{TITLE}\n\n{P}\n\n{Q}\n\n{R}\n\n{url}"
    values = read_release(text.encode(), "a.txt", AgencyFinder(Registry({})), Vocabulary({})).values
    assert (values["date"], values["source"]["url"]) == ("2015-01-02", url)
    reasons = [item["reason"] for item in values.get("review", ()) if item["field"] == "date"]
    assert bool(reasons) == is_told
