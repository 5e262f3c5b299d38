from __future__ import annotations

import pytest

from warta.intake.dateline import find_dateline


@pytest.mark.parametrize(
    ("paragraph", "printed", "place"),
    [
        ("Jakarta, 20 Agustus 2019 – Balai menggelar rapat.", "Jakarta, 20 Agustus 2019", "Jakarta"),
        ("HULURIMBUN – Balai menggelar rapat.", "HULURIMBUN", "HULURIMBUN"),
        ("Teluk Bayangan — “Kami siap,” katanya.", "Teluk Bayangan", "Teluk Bayangan"),
        ("Hulurimbun (3/5/2019) - Balai menggelar rapat.", "Hulurimbun (3/5/2019)", "Hulurimbun"),
        ("Hulurimbun, 3/5/2019: Balai menggelar rapat.", "Hulurimbun, 3/5/2019", "Hulurimbun"),
        ("[SERPONG] Balai menggelar rapat.", "SERPONG", "SERPONG"),
        ("Genève (Swiss) – Delegasi tiba.", "Genève (Swiss)", "Genève (Swiss)"),
        ("Genewa (Swiss)Organisasi itu bersidang.", "Genewa (Swiss)", "Genewa (Swiss)"),
        ("PORT ANSELM, May 3, 2021 — The boat returned.", "PORT ANSELM, May 3, 2021", "PORT ANSELM"),
        ("PORT ANSELM, May 3 -- The boat returned.", "PORT ANSELM, May 3", "PORT ANSELM"),
        ("Jakarta – Sidang 22 – 23 Juli dibuka.", "Jakarta", "Jakarta"),
    ],
)
def test_a_place_set_off_from_the_first_sentence_is_a_dateline(
    paragraph: str, printed: str, place: str
) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.printed, found.place) == (printed, place)


@pytest.mark.parametrize(
    "paragraph",
    [
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
    ],
)
def test_a_sentence_that_merely_begins_with_a_name_has_none(paragraph: str) -> None:
    assert find_dateline(paragraph) is None
