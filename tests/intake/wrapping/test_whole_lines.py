from __future__ import annotations

from warta.intake.lines import split_lines
from warta.intake.wrapping.whole_lines import make_whole

PAGE = """\
3
Mei
2019
Warga Dusun Ganti
Papan Lantai

W
arga dusun mengganti semua papan lantai jembatan rotan di hulu
sungai pada hari Jumat dan membawa papan yang lama ke balai di
desa yang terletak di hilir sungai yang sama dengan rakit yang
baru, kata petugas dari
Balai Jembatan
yang memimpin pekerjaan itu.
"""


def test_what_a_page_breaks_is_put_together() -> None:
    lines = [line.printed for line in make_whole(split_lines(PAGE), (), lambda _: False) if line.printed]
    assert lines == [
        "3 Mei 2019",
        "Warga Dusun Ganti Papan Lantai",
        "Warga dusun mengganti semua papan lantai jembatan rotan di hulu sungai pada hari Jumat dan membawa"
        " papan yang lama ke balai di desa yang terletak di hilir sungai yang sama dengan rakit yang baru,"
        " kata petugas dari Balai Jembatan yang memimpin pekerjaan itu.",
    ]


def test_blank_lines_that_are_written_twice_are_taken_out_first() -> None:
    long = "Warga dusun menyusun papan yang lama. " * 4
    text = f"Papan Baru\n\n{long}\n\n{long}\n\n{long}\n\n- papan\n- tali\n\n- paku\n- palu\n\n{long}"
    whole = make_whole(split_lines(text.replace("\n", "\n\n")), (), lambda _: False)
    assert [line.printed for line in whole if line.glued and line.printed] == ["- tali", "- palu"]
