from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus_lines import corpus_lines
from warta.intake.datelines import dateline, dateline_place
from warta.intake.datelines.dateline import dateline_alone, find_dateline
from warta.intake.datelines.dateline_place import Dateline
from warta.intake.names.place_names import is_place, is_region


@pytest.mark.parametrize(
    ("paragraph", "printed", "place"),
    [
        ("Jakarta, 20 Agustus 2019 – Balai menggelar rapat.", "Jakarta, 20 Agustus 2019", "Jakarta"),
        ("HULURIMBUN – Balai menggelar rapat.", "HULURIMBUN", "HULURIMBUN"),
        ("Teluk Bayangan — “Kami siap,” katanya.", "Teluk Bayangan", "Teluk Bayangan"),
        ("Hulurimbun (3/5/2019) - Balai menggelar rapat.", "Hulurimbun (3/5/2019)", "Hulurimbun"),
        ("Hulurimbun, 3/5/2019: Balai menggelar rapat.", "Hulurimbun, 3/5/2019", "Hulurimbun"),
        ("(FORT LARCH, Minnesota) — Ropes were spliced.", "FORT LARCH, Minnesota", "FORT LARCH"),
        (
            "Washington, DC, September 20, 2012 The Rope Board has spliced forty ropes.",
            "Washington, DC, September 20, 2012",
            "Washington, DC",
        ),
        ("Boise, Idaho, May 5, 2019 Ropes were spliced.", "Boise, Idaho, May 5, 2019", "Boise"),
        ("[SERPONG] Balai menggelar rapat.", "SERPONG", "SERPONG"),
        (
            "LARCH, COLO., May 3, 2021 (FOGWIRE) -- Ropes held.",
            "LARCH, COLO., May 3, 2021 (FOGWIRE)",
            "LARCH",
        ),
        ("FORT LARCH, MINN. — Ropes were spliced.", "FORT LARCH, MINN.", "FORT LARCH"),
        ("(COLUMBUS) Since May ropes were spliced.", "COLUMBUS", "COLUMBUS"),
        ("COLUMBUS ? Ropes were spliced.", "COLUMBUS", "COLUMBUS"),
        ("Larch, CA // May 3, 2021 — Ropes were spliced.", "Larch, CA // May 3, 2021", "Larch"),
        ("[balai.example, 19/2/2020] Balai menggelar rapat.", "balai.example, 19/2/2020", ""),
        ("Hulurimbun (15/08/2019), PT Tali menutup lajur.", "Hulurimbun (15/08/2019)", "Hulurimbun"),
        ("Genève (Swiss) – Delegasi tiba.", "Genève (Swiss)", "Genève (Swiss)"),
        ("Genewa (Swiss)Organisasi itu bersidang.", "Genewa (Swiss)", "Genewa (Swiss)"),
        ("PORT ANSELM, May 3, 2021 — The boat returned.", "PORT ANSELM, May 3, 2021", "PORT ANSELM"),
        ("PORT ANSELM, May 3 -- The boat returned.", "PORT ANSELM, May 3", "PORT ANSELM"),
        ("Jakarta – Sidang 22 – 23 Juli dibuka.", "Jakarta", "Jakarta"),
        ("Jakarta - Balai menggelar rapat.", "Jakarta", "Jakarta"),
        ("Jakarta- Balai menggelar rapat.", "Jakarta", "Jakarta"),
        ("Jakarta-Kementerian membuka pameran.", "Jakarta", "Jakarta"),
        ("Jakarta – Balai itu – yang baru – dibuka.", "Jakarta", "Jakarta"),
        ("JAKARTA: Balai menggelar rapat.", "JAKARTA", "JAKARTA"),
        (f"Jakarta: Balai menggelar rapat{', lalu warga pulang' * 5}.", "Jakarta", "Jakarta"),
        ("Jakarta, - Balai menggelar rapat.", "Jakarta", "Jakarta"),
        ("Kupang:- Balai menggelar rapat.", "Kupang", "Kupang"),
        ("Hulurimbun,- Balai menggelar rapat.", "Hulurimbun", "Hulurimbun"),
        ("Kupang (Humas) Kepala Balai menggelar rapat.", "Kupang (Humas)", "Kupang"),
        (f"Kupang || Balai menggelar rapat{', lalu warga pulang' * 5}.", "Kupang", "Kupang"),
        (
            "Kupang, balai.go.id – Rabu, (9/11/2016), Siswa hadir.",
            "Kupang, balai.go.id – Rabu, (9/11/2016)",
            "Kupang",
        ),
        ("RIMBUNEWS.COM, Kupang – Balai menggelar rapat.", "RIMBUNEWS.COM, Kupang", "Kupang"),
        (
            "MEDIA CENTER, Palangka Raya – Balai menggelar rapat.",
            "MEDIA CENTER, Palangka Raya",
            "Palangka Raya",
        ),
        ("kabar.rimbu.example - Kupang. Balai menggelar rapat.", "kabar.rimbu.example - Kupang", "Kupang"),
        ("Berita Rotan, Kupang – Balai menggelar rapat.", "Berita Rotan, Kupang", "Kupang"),
        ("Kemenrotan, Kupang – Balai menggelar rapat.", "Kemenrotan, Kupang", "Kupang"),
        ("Pemkot Rimbun - Kupang – Balai menggelar rapat.", "Pemkot Rimbun - Kupang", "Kupang"),
        ("KUPANG―Balai menggelar rapat.", "KUPANG", "KUPANG"),
        ("Kupang, 22 Mei 2022—bertepatan dengan hari rotan.", "Kupang, 22 Mei 2022", "Kupang"),
        ("Kupang, Senin, 2 Mei 2022, ada bunyi di balai.", "Kupang, Senin, 2 Mei 2022", "Kupang"),
        (
            "Kupang, Balai Rotan dan Garam (BRG), Senin, 2 Mei 2022. Latihan regu diperbanyak.",
            "Kupang, Balai Rotan dan Garam (BRG), Senin, 2 Mei 2022",
            "Kupang",
        ),
        ("Kupang (Komisi Rotan) – Balai menggelar rapat.", "Kupang (Komisi Rotan)", "Kupang"),
        ("Kupang [Humas Balai Rotan] — Balai menggelar rapat.", "Kupang [Humas Balai Rotan]", "Kupang"),
        ("Genewa (Swiss), 3 Mei 2019 – Delegasi tiba.", "Genewa (Swiss), 3 Mei 2019", "Genewa (Swiss)"),
        ("HULURIMBUN (BAS) – Balai menggelar rapat.", "HULURIMBUN (BAS)", "HULURIMBUN"),
        ("HULURIMBUN, WARTA.id -- Balai menggelar rapat.", "HULURIMBUN, WARTA.id", "HULURIMBUN"),
        ("Jakarta (Humas) --- Balai menggelar rapat.", "Jakarta (Humas)", "Jakarta"),
        ("Kupang, Balai Uji Mutu – Rapat dibuka.", "Kupang, Balai Uji Mutu", "Kupang"),
        ("Kupang, NTT - Rapat dibuka.", "Kupang, NTT", "Kupang"),
        ("(Hulurimbun, 22/6) Balai menggelar rapat.", "Hulurimbun, 22/6", "Hulurimbun"),
        ("Ambon, Senin (4/5) - Rapat dibuka.", "Ambon, Senin (4/5)", "Ambon"),
        ("Ambon, Senin - Rapat dibuka.", "Ambon, Senin", "Ambon"),
        ("Jakarta (25/9). Balai menggelar rapat.", "Jakarta (25/9)", "Jakarta"),
        ("Paris/Jakarta, 3 May 2020 -- The fair opens.", "Paris/Jakarta, 3 May 2020", "Paris/Jakarta"),
        ("GENEVA – The fair opens.", "GENEVA", "GENEVA"),
        ("HARBORTON, D.C. – The fair opens.", "HARBORTON, D.C.", "HARBORTON, D.C."),
        ("HARBORTON, England, May 3, 2021 – It opens.", "HARBORTON, England, May 3, 2021", "HARBORTON"),
        ("Laguna Mentari (Kemenlaguna) --- Nelayan siap.", "Laguna Mentari (Kemenlaguna)", "Laguna Mentari"),
        ("Bukit Randu, Portal Lintang – Wakil Gubernur siap.", "Bukit Randu, Portal Lintang", "Bukit Randu"),
        ("Tanjung Pelita, utp.example – Batang siap.", "Tanjung Pelita, utp.example", "Tanjung Pelita"),
        ("Selasar, 17 Pebruari 2010. Dinas siap.", "Selasar, 17 Pebruari 2010", "Selasar"),
        ("Tanjung PelitaLensa Menara Tanjung Pelita baru.", "Tanjung Pelita", "Tanjung Pelita"),
        ("KupangDinas menggelar rapat.", "Kupang", "Kupang"),
        ("Rio de Janeiro, 3 May 2020 – It opens.", "Rio de Janeiro, 3 May 2020", "Rio de Janeiro"),
        ("Brumeville, le 6 octobre 2022 – Neuf ponts.", "Brumeville, le 6 octobre 2022", "Brumeville"),
        ("Puerto Cangrejo, 11 de agosto. – El faro.", "Puerto Cangrejo, 11 de agosto.", "Puerto Cangrejo"),
        ("Port-au-Prince – The fair opens.", "Port-au-Prince", "Port-au-Prince"),
    ],
)
def test_a_place_set_off_from_the_first_sentence_is_a_dateline(
    paragraph: str, printed: str, place: str
) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.printed, found.place) == (printed, place)


@pytest.mark.parametrize(
    ("paragraph", "printed", "date"),
    [
        ("Jakarta, 20 Agustus 2019 – Balai siap.", "Jakarta, 20 Agustus 2019", "2019-08-20"),
        ("Jakarta,20 Agustus 2019-Balai siap.", "Jakarta,20 Agustus 2019", "2019-08-20"),
        ("Jakarta 20 Agustus 2019 - Balai siap.", "Jakarta 20 Agustus 2019", "2019-08-20"),
        ("Jakarta, 20 Agustus 2019. Balai siap.", "Jakarta, 20 Agustus 2019", "2019-08-20"),
        ("Jakarta, 20 Agustus 2019 Balai siap.", "Jakarta, 20 Agustus 2019", "2019-08-20"),
        ("Jakarta, 20 Agustus 2019Balai siap.", "Jakarta, 20 Agustus 2019", "2019-08-20"),
        ("Jakarta, tgl. 20 Agustus 2019 | Balai siap.", "Jakarta, tgl. 20 Agustus 2019", "2019-08-20"),
        ("Ambon, Senin (4/5/2020) - Balai siap.", "Ambon, Senin (4/5/2020)", "2020-05-04"),
        ("Ambon (Senin, 4/5/2020) - Balai siap.", "Ambon (Senin, 4/5/2020)", "2020-05-04"),
        ("Ambon, Jum’at, 1 Mei 2020 – Balai siap.", "Ambon, Jum’at, 1 Mei 2020", "2020-05-01"),
        ("(Hulurimbun, 22/6/2020) – Balai siap.", "Hulurimbun, 22/6/2020", "2020-06-22"),
        ("WASHINGTON, D.C., March 3, 2020 — It opens.", "WASHINGTON, D.C., March 3, 2020", "2020-03-03"),
        ("Washington D.C., March 3, 2020 — It opens.", "Washington D.C., March 3, 2020", "2020-03-03"),
        ("Port Larch, 3 May 2024... The office opens.", "Port Larch, 3 May 2024", "2024-05-03"),
        ("PORT ANSELM, Ill., May 3, 2021 – It opens.", "PORT ANSELM, Ill., May 3, 2021", "2021-05-03"),
        ("LONDON, 5 May 2019 (Agency) – It opens.", "LONDON, 5 May 2019 (Agency)", "2019-05-05"),
        ("PORT ANSELM, May 3, 2021 /Wire/ -- It opens.", "PORT ANSELM, May 3, 2021 /Wire/", "2021-05-03"),
        ("5 May 2019, Geneva – It opens.", "5 May 2019, Geneva", "2019-05-05"),
        ("5 May 2019 | Geneva – It opens.", "5 May 2019 | Geneva", "2019-05-05"),
        ("Jakarta, 22-23 Juli 2019 – Balai siap.", "Jakarta, 22-23 Juli 2019", "2019-07-22"),
        ("Brumeville, le 6 octobre 2022 – Neuf ponts.", "Brumeville, le 6 octobre 2022", "2022-10-06"),
        ("Nebelhafen, 23. Mai 2013. Das Amt siap.", "Nebelhafen, 23. Mai 2013", "2013-05-23"),
        ("Ambon | 15 Agustus 2023 | Balai siap.", "Ambon | 15 Agustus 2023", "2023-08-15"),
        ("Ambon (15/08/2023), Balai siap.", "Ambon (15/08/2023)", "2023-08-15"),
        ("[balai.example, 19/2/2020] Balai siap.", "balai.example, 19/2/2020", "2020-02-19"),
        ("(Humas Balai - 19 Februari 2020) Balai siap.", "Humas Balai - 19 Februari 2020", "2020-02-19"),
        ("Forest Hill, MD —8 May 2012— It opens.", "Forest Hill, MD —8 May 2012", "2012-05-08"),
        ("Ambon–15 Agustus 2023– Balai siap.", "Ambon–15 Agustus 2023", "2023-08-15"),
        ("Thursday, 30 March 2017: The office opens.", "Thursday, 30 March 2017", "2017-03-30"),
        ("20 Agustus 2019: Balai siap.", "20 Agustus 2019", "2019-08-20"),
        ("Jakarta, 31 Februari 2019 – Balai siap.", "Jakarta, 31 Februari 2019", None),
        ("Jakarta, 20 Agustus – Balai siap.", "Jakarta, 20 Agustus", None),
        ("Ambon, Senin (4/5) - Balai siap.", "Ambon, Senin (4/5)", None),
    ],
)
def test_the_date_is_read_where_its_year_is_printed(paragraph: str, printed: str, date: str | None) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.printed, str(found.date.date) if found.date else None) == (printed, date)


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("Jakarta, 25 September 2020", "Jakarta", "2020-09-25"),
        ("Hulurimbun, 25 September 2020", "Hulurimbun", "2020-09-25"),
        ("JAKARTA, JUMAT (25/9/2020) –", "JAKARTA", "2020-09-25"),
        ("(Jakarta, 25 September 2020)", "Jakarta", "2020-09-25"),
        ("Washington, D.C., March 3, 2020", "Washington, D.C.", "2020-03-03"),
        ("Jakarta, 25 September", "Jakarta", None),
        ("Jakarta –", "Jakarta", None),
        (
            "August 20, 2021 – Fort Larch, Northmarch – Ministry of Snow and Slopes",
            "Fort Larch",
            "2021-08-20",
        ),
    ],
)
def test_a_line_may_be_a_dateline_and_nothing_else(text: str, place: str, date: str | None) -> None:
    for found in (dateline_alone(text), find_dateline(text)):
        assert found is not None
        assert (found.place, str(found.date.date) if found.date else None) == (place, date)


@pytest.mark.parametrize(
    "text",
    [
        "Jakarta",
        "Jakarta, Bandung",
        "Jumat, 25 September 2020",
        "Jum’at, 25 September 2020",
        "Mei, 25 September 2020",
        "Rapat Kerja, 25 September 2020",
        "Kementerian Perhubungan, 25 September 2020",
        "Rara Kertaswara, Kepala Dinas, 25 September 2020",
        "Humas BAS, 25 September 2020",
        "Jakarta, 25 September 2020 – Balai menggelar rapat.",
        "Jakarta, 25 September 2020 dan seterusnya",
        "Di Jakarta, 25 September 2020",
        "Foto: Hulurimbun, 25 September 2020",
        "PERHATIAN –",
        "20 August 2021 – Fort Larch",
        "20 August 2021 – Fort Larch – The snow is here.",
        "",
    ],
)
def test_a_line_with_more_or_less_is_no_dateline_alone(text: str) -> None:
    assert dateline_alone(text) is None


def test_places_are_known_with_the_kind_of_place_and_several_at_once() -> None:
    assert is_place("Kota Kupang")
    assert is_place("JAKARTA SELATAN")
    assert is_place("New York/Geneva")
    assert is_region("Jawa Barat")
    assert not is_region("Bandung")
    assert not is_place("Hulurimbun")
    assert not is_place("-")
    assert not is_place("")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Jakarta-Bandung kini ditempuh satu jam.",
        "Jakarta – Surabaya kini ditempuh delapan jam.",
        "Indonesia – Jepang menandatangani nota.",
        "Jakarta, Bandung, dan Surabaya menjadi tuan rumah.",
        "Jakarta, 17 Agustus 1945, bangsa itu merdeka.",
        "Jakarta: 25 peserta; Bandung: 30 peserta.",
        f"Jakarta: 25 peserta; Bandung: 30 peserta{'; Kupang: 12 peserta' * 5}.",
        "Jakarta menjadi tuan rumah – Balai siap.",
        "Sabtu, 4 Mei 2019, Dinas menggelar rapat.",
        "Pada Sabtu, 4 Mei 2019, Dinas menggelar rapat.",
        "Senin (4/5) – Dinas menggelar rapat.",
        "BAS – Badan itu menggelar rapat.",
        "BADAN ARSIP SUNGAI (BAS) – Badan itu menggelar rapat.",
        "Arsip Sungai Raya (ASR) – Badan itu menggelar rapat.",
        "Rara Kertaswara – Kepala Dinas Jembatan membuka acara.",
        "Rara Kertaswara, Kepala Dinas – Ia berkata begitu.",
        "PERHATIAN – Dinas mengimbau warga.",
        "Taman Laut – Surga Penyelam – dibuka.",
        "[VIDEO] Dinas menggelar rapat.",
        "(BAS) Mengumumkan hasil.",
        "InfoPublik menggelar rapat, kata Info.",
        "Rara KertaswaraKepala Dinas membuka acara.",
        "Warga, 12 orang – Dinas tahu.",
        "Berawal dari kunjungan ke Hulurimbun, dinas menyusun rencana.",
        "Kepala Dinas – yang hadir sejak pagi – menutup acara.",
        "Festival Dongeng Sungai – ajang tahunan bagi pendongeng muda – kembali digelar.",
        "Rara Kertaswara – Kepala Dinas Jembatan – membuka acara.",
        "Badan Arsip Sungai (BAS)Mengumumkan hasil seleksi.",
        "Badan Arsip Sungai (BAS) – Lembaga itu mengumumkan hasil seleksi.",
        "Pelatihan ini – Anda tahu – gratis.",
        "Hulurimbun dan Simpang Rotan - dua kampung itu - bersiap.",
        "[1] Catatan kaki di awal.",
        "– Apa kabar?",
        "",
        "30 March 2017 – that was the day when the office opened.",
        "30 March: The office opens.",
        "03/04/2017: The office opens.",
        "20 Agustus 2019 balai siap: papan datang.",
    ],
)
def test_a_sentence_that_merely_begins_with_a_name_has_none(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


def test_a_place_of_three_words_and_a_whole_date_end_in_a_full_stop() -> None:
    found = find_dateline("Desa Asin Lor, 22 Maret 2019. Panen garam dimulai di petak utara.")
    assert found is not None
    assert (found.place, found.printed) == ("Desa Asin Lor", "Desa Asin Lor, 22 Maret 2019")


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("Hulurimbun - June 19, 2019:", "Hulurimbun", "2019-06-19"),
        ("Jakarta – 19 Juni 2019", "Jakarta", "2019-06-19"),
        ("JAKARTA: June 19, 2019.", "JAKARTA", "2019-06-19"),
        ("JAKARTA – (June 19, 2019) –", "JAKARTA", "2019-06-19"),
        ("(Jakarta, June 19, 2019) –", "Jakarta", "2019-06-19"),
        ("19 June 2019, Jakarta/Bandung -", "Jakarta/Bandung", "2019-06-19"),
        ("Wednesday 19th June 2019, Jakarta:", "Jakarta", "2019-06-19"),
        ("June 19, 2019, Harvest:", "", ""),
        ("June 19, 2019 (Larch County, TX) --", "Larch County, TX", "2019-06-19"),
        ("June 19, 2019 (Larch County, TX)", "", ""),
        ("June 19, 2019 (Admin)", "", ""),
        ("DEADLINE: June 19, 2019", "", ""),
        ("Deadline - June 19, 2019", "", ""),
        ("Updated June 19, 2019", "", ""),
        ("Date: 19 June 2019", "", ""),
    ],
)
def test_place_and_day_alone_may_have_other_marks_between(text: str, place: str, day: str) -> None:
    found = dateline_alone(text)
    assert (found.place if found else "") == place
    assert (str(found.date.date) if found and found.date else "") == day


def test_a_day_may_begin_a_text_with_a_colon_or_a_dash_behind_it_and_no_place() -> None:
    for mark in (":", " -", " –"):
        found = find_dateline(
            f"Monday, May 6, 2019{mark} The Salt Board opened two sheds for those who wait."
        )
        assert found is not None
        assert found.date is not None
        assert (found.place, str(found.date.date)) == ("", "2019-05-06")
    assert find_dateline("Monday, May 6, 2019 - 7 sheds were opened, and more of them will follow.") is None
    assert find_dateline("Monday, May 6, 2019 – the day of salt – was a feast for all in port.") is None


def test_a_day_with_its_place_in_brackets_may_begin_a_text() -> None:
    found = find_dateline("June 19, 2019 (Larch County, TX) -- The county has opened its new ferry landing.")
    assert found
    assert (found.printed, found.place) == ("June 19, 2019 (Larch County, TX) --", "Larch County, TX")
    found = find_dateline("June 19, 2019, Jakarta, Indonesia: The county has opened its new ferry landing.")
    assert found
    assert found.place == "Jakarta"
    assert find_dateline("June 19, 2019, Harvest: The county has opened its new ferry landing.") is None
    assert find_dateline("June 19, 2019 (Larch County, TX) was the day on which the ferry sank.") is None


WORDS = st.sampled_from(
    """Jakarta Hulurimbun-Balai JAKARTA Desa Asin senin Senin, hari jum'at 5 Mei 2019 mei tanggal tgl. le
    12/5/2019 (Swiss) (Humas) , - – : . menggelar Rapat di ſenin août [SERPONG]""".split()
)


def datelines(texts: Iterable[str]) -> list[tuple[Dateline | None, Dateline | None]]:
    """The datelines that texts begin with and consist of, read anew."""
    for kept in (find_dateline, dateline_alone):
        kept.cache_clear()
    return [(find_dateline(text), dateline_alone(text)) for text in texts]


def check_none_is_passed_over(texts: list[str]) -> None:
    found = datelines(texts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dateline_place, "_is_within_sentence", lambda *_: False)
        for module in (dateline, dateline_place):
            patch.setattr(module, "may_begin_date", lambda *_: True)
        assert found == datelines(texts)


@given(st.lists(WORDS, max_size=9).map(" ".join))
def test_no_dateline_is_passed_over_for_the_word_that_goes_on(text: str) -> None:
    check_none_is_passed_over([text])


@pytest.mark.parametrize(
    "text",
    [
        "Jakarta hari Senin, 6 Mei 2019",
        "Jakarta tanggal 6 Mei 2019",
        "JAKARTA tgl 6 Mei 2019 – Rapat dibuka.",
        "Jakarta jum'at 3 Mei 2019",
        "JAKARTA ſenin – Rapat dibuka.",
        "PARIS le 6 mai 2019 – La session",
        "mei 6, 2019, Jakarta – Balai Uji",
    ],
)
def test_a_date_in_small_letters_goes_on_a_dateline(text: str) -> None:
    assert find_dateline(text) is not None
    check_none_is_passed_over([text])


def test_no_dateline_of_a_newsroom_is_passed_over() -> None:
    check_none_is_passed_over([line.text for line in corpus_lines()])


@pytest.mark.parametrize(
    "words", ["Dilaksanakan tanggal", "Diadakan,", "Opens", "Expires", "Annual Meeting", "Periode"]
)
def test_what_is_on_a_day_is_no_place(words: str) -> None:
    assert dateline_alone(f"{words} 24 September 2020") is None


@pytest.mark.parametrize("words", ["Hulurimbun,", "Hulurimbun", "Jakarta, tanggal"])
def test_a_place_before_a_day_still_is_one(words: str) -> None:
    found = dateline_alone(f"{words} 24 September 2020")
    assert found is not None
    assert found.place in ("Hulurimbun", "Jakarta")


@pytest.mark.parametrize(
    "days",
    [
        "30 Juni - 2 Juli 2019",
        "30 Juni 2019 – 2 Juli 2019",
        "30 Des 2018–2 Jan 2019",
        "(30 Juni 2019–2 Juli 2019)",
        "30/6/2019 - 2/7/2019",
        "30/6 – 2/7/2019",
        "30 Juni s.d. 2 Juli 2019",
        "Minggu, 30 Juni hingga Selasa, 2 Juli 2019",
        "Minggu – Selasa, 30 Juni – 2 Juli 2019",
        "June 30 – July 2, 2019",
    ],
)
@pytest.mark.parametrize("behind", ["", " – Balai Uji menggelar rapat tahunan."])
def test_the_days_of_a_dateline_that_has_two_are_a_range(days: str, behind: str) -> None:
    found = find_dateline(f"Jakarta, {days}{behind}")
    assert found is not None
    assert found.place == "Jakarta"
    assert found.date is not None
    assert found.date.end is not None


def test_one_day_that_is_printed_twice_is_no_range() -> None:
    found = find_dateline("Jakarta, 30 Juni 2019 (30/6/2019) – Balai Uji menggelar rapat tahunan.")
    assert found is not None
    assert found.date is not None
    assert (str(found.date.date), found.date.end) == ("2019-06-30", None)


@pytest.mark.parametrize("mark", [*"'’‘`´ʼʻ′‛ʾʹ＇", ""])
def test_friday_is_read_in_a_dateline_with_any_apostrophe(mark: str) -> None:
    for day in (f"Jum{mark}at, 3 Mei 2019", f"(Jum{mark}at 3/5/2019)"):
        found = find_dateline(f"Jakarta, {day} – Balai Uji menggelar rapat tahunan.")
        assert found is not None
        assert str(found.date.date if found.date else None) == "2019-05-03"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "tribratanews.rimba.kalteng.polri.go.id – Palangka Raya – Direktorat Rotan membuka dermaga.",
            "Palangka Raya",
        ),
        ("UIN Rotan Online, Semarang – Universitas mengukuhkan guru besar.", "Semarang"),
        ("Salemba, Jakarta—Perpustakaan menyelesaikan alih media.", "Salemba"),
        ("Kuala Tepian, INFO_PAS – Rumah kaca itu riuh.", "Kuala Tepian"),
        ("Tepian (Inmas). Kantor Rotan menyalurkan buku.", "Tepian"),
    ],
)
def test_who_tells_a_text_stands_before_or_behind_its_place(text: str, place: str) -> None:
    found = find_dateline(text)
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize(
    "text",
    [
        "Tali Rami (Ketua). Rapat dibuka.",
        "Presiden, Jakarta – kota itu.",
        "Tepian Rimba Jati, Ana – Kabar tiba.",
    ],
)
def test_names_before_a_remark_or_a_name_are_no_place(text: str) -> None:
    assert find_dateline(text) is None


@pytest.mark.parametrize(
    ("paragraph", "printed", "place"),
    [
        ("Larch, Idaho – The Rope Board (RB) has spliced.", "Larch, Idaho", "Larch"),
        ("Oak Salt Quay, Mont. – The Rope Board has spliced.", "Oak Salt Quay, Mont.", "Oak Salt Quay"),
        ("Larch, FL. -- Splicers from four boards met.", "Larch, FL.", "Larch"),
        ("(LARCH, CT) - The head of the board today spliced.", "LARCH, CT", "LARCH"),
        ("(Larch, Mont.) The Rope Board has spliced.", "Larch, Mont.", "Larch"),
        ("JOINT BASE SAN LARCH-OAKLAND, Texas –", "JOINT BASE SAN LARCH-OAKLAND, Texas", None),
        ("Larch, Idaho –", "Larch, Idaho", "Larch"),
    ],
)
def test_a_state_behind_it_makes_sure_of_a_place(paragraph: str, printed: str, place: str | None) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.printed, found.place) == (printed, place or printed.partition(",")[0])


@pytest.mark.parametrize(
    "paragraph",
    [
        "Plank, MD – The splicer has spliced.",
        "Larch, Ropes – The board has spliced.",
        "THE SPLICERS OF ALL THE QUAYS, Ropes – The board has spliced.",
    ],
)
def test_what_is_no_state_makes_sure_of_none(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


@pytest.mark.parametrize("line", ["Kupang, Rotan Online Timur", "Kupang,balai.example"])
def test_a_place_with_who_tells_the_text_stands_alone(line: str) -> None:
    found = dateline_alone(line)
    assert found is not None
    assert found.place == "Kupang"


@pytest.mark.parametrize("line", ["Kupang, Kantor Rotan Timur", "Tepian, Rotan Online Timur"])
def test_an_address_is_no_dateline(line: str) -> None:
    assert dateline_alone(line) is None


@pytest.mark.parametrize(
    "text",
    [
        "Kupang, kata Balai Rotan, Senin, 2 Mei 2022. Latihan regu diperbanyak.",
        "Kupang, Kata Ibu Ana, Senin, 2 Mei 2022. Latihan regu diperbanyak.",
        "Kupang, Balai Rotan, 2 Mei 2022 membuka latihan.",
    ],
)
def test_no_body_before_a_day_is_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_a_day_in_wide_brackets_is_one_of_the_dateline() -> None:
    found = find_dateline("Wonosari ( Kamis, 4 Juli 2019 ) Kelompok tani menanam ubi.")
    assert found is not None
    assert (found.printed, found.place) == ("Wonosari ( Kamis, 4 Juli 2019 )", "Wonosari")
    assert found.date is not None
    assert find_dateline("Wonosari ( yang hijau ) Kelompok tani menanam ubi.") is None


@pytest.mark.parametrize("place", ["BDKSURABAYA", "BPSJAKARTA", "BLKMEDAN"])
def test_a_short_form_glued_to_its_place_is_none(place: str) -> None:
    assert find_dateline(f"{place} – Balai menggelar rapat.") is None


@pytest.mark.parametrize("place", ["SURABAYA", "SRAGEN", "NGANJUK", "HULURIMBUN"])
def test_a_place_in_capitals_is_one(place: str) -> None:
    found = find_dateline(f"{place} – Balai menggelar rapat.")
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize(
    "paragraph",
    [
        "(Lincoln) Ropes were spliced.",
        "(SPLICERS) Ropes were spliced.",
        "Columbus ? Ropes were spliced.",
        "COLUMBUS ? he asked.",
        "LARCH ROPES, INC. – The company spliced ropes.",
    ],
)
def test_brackets_and_lost_dashes_show_a_place_only_where_it_is_plain(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [
        ("PORT ANSELM, Sept. 14, 2004 –- The boat returned.", "PORT ANSELM"),
        ("WASHINGTON D.C.- Today, the boat returned.", "WASHINGTON D.C."),
        ("WASHINGTON, D.C. – Today, the boat returned.", "WASHINGTON, D.C."),
        ("New Larch, DE -- The boat returned.", "New Larch"),
        ("New Larch, LA – The boat returned.", "New Larch"),
        ("Hagåtña, Guam - WARREN FIELD announced it.", "Hagåtña"),
    ],
)
def test_american_places_are_printed_as_they_stand(paragraph: str, place: str) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Serpong (Pendis) - Direktur membuka rapat.", "Serpong"),
        ("Semarang (Rotan Digital) – Balai membuka rapat.", "Semarang"),
        ("Blangkejeren (Amri)---Balai membuka rapat.", "Blangkejeren"),
        ("Hulurimbun (Amri) – Balai membuka rapat.", "Hulurimbun"),
        ("Kupang (NTT) – Balai membuka rapat.", "Kupang (NTT)"),
        ("London (Ont.) – The fair opens.", "London (Ont.)"),
        ("Sydney (Australia) – The fair opens.", "Sydney (Australia)"),
        ("Medan, Bertempat di aula balai, warga bersidang.", "Medan"),
        ("Medan, Dalam rangka hari rotan, warga bersidang.", "Medan"),
    ],
)
def test_who_reports_and_what_a_sentence_begins_with_are_no_part_of_a_place(text: str, place: str) -> None:
    found = find_dateline(text)
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize("text", ["Rotan, Bertempat di aula, dijual.", "Medan, Dalam Negeri dan warga."])
def test_no_other_words_begin_with_a_place(text: str) -> None:
    assert find_dateline(text) is None
