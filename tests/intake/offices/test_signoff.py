from __future__ import annotations

import pytest

from warta.intake.lines import Line, split_lines
from warta.intake.offices.signoff import (
    bare_sign_off,
    ends_by_mark,
    ends_signed,
    sign_off,
    signs_below,
    signs_credited,
    without_end_mark,
)


def line(text: str) -> Line:
    return split_lines(text)[0]


@pytest.mark.parametrize(
    ("text", "signoff", "body"),
    [
        ("Rapat ditutup. (Humas)", "Humas", "Rapat ditutup."),
        ("Rapat di Hulu, dan di Tepian, ***(Ana)", "Ana", "Rapat di Hulu, dan di Tepian,"),
        ("Rapat ditutup.  (Tali – Humas)", "Tali – Humas", "Rapat ditutup."),
        ("Rapat ditutup.(ald/Humas)", "ald/Humas", "Rapat ditutup."),
        ("“Selesai,” katanya. “Pulang!” (Humas)", "Humas", "“Selesai,” katanya. “Pulang!”"),
        ("Rapat ditutup (oleh ketua). (Humas)", "Humas", "Rapat ditutup (oleh ketua)."),
        ("Rapat ditutup. (Lulu A./mh)", "Lulu A./mh", "Rapat ditutup."),
        ("Rapat ditutup. [mh]", "mh", "Rapat ditutup."),
        ("Rapat ditutup… (mh/at)", "mh/at", "Rapat ditutup…"),
        ("Pameran ditutup. (tim humas)", "tim humas", "Pameran ditutup."),
        ("Pameran ditutup. (tim it)", "tim it", "Pameran ditutup."),
        ("Rapat ditutup. (Lulu).", "Lulu", "Rapat ditutup."),
        ("(Tali – Humas)", "Tali – Humas", ""),
        ("### (Ana Oak, LB-PRESS)", "Ana Oak, LB-PRESS", ""),
        ("*** (Tali – Humas)", "Tali – Humas", ""),
        ("-30- (Ana Oak, LB-PRESS)", "Ana Oak, LB-PRESS", ""),
        ("[mh/at]", "mh/at", ""),
        ("Rapat ditutup. (krs2/red)", "krs2/red", "Rapat ditutup."),
        ("Rapat ditutup. (red/krs2)", "red/krs2", "Rapat ditutup."),
        ("The rope was cut. (ALM/CAP/RBO9-Larch)", "ALM/CAP/RBO9-Larch", "The rope was cut."),
        ("Rapat ditutup. (R.09)", "R.09", "Rapat ditutup."),
        ("Rapat ditutup. (Humasblr.dok)", "Humasblr.dok", "Rapat ditutup."),
        ("Rapat ditutup. (MC.RTN/tal;ram)", "MC.RTN/tal;ram", "Rapat ditutup."),
        ("Rapat ditutup. **(T7/DISKOMINFO ROTAN)", "T7/DISKOMINFO ROTAN", "Rapat ditutup."),
        ("Rapat ditutup. (MC. Tepi Rimba.1/nd)", "MC. Tepi Rimba.1/nd", "Rapat ditutup."),
        ("Rapat ditutup. (Sumber: Balai Rotan)", "Sumber: Balai Rotan", "Rapat ditutup."),
        ("Closed. (Source: Rattan Board / ed: Tali)", "Source: Rattan Board / ed: Tali", "Closed."),
        ("It was closed. (TAL/RM) (AKR/LM)", "(TAL/RM) (AKR/LM)", "It was closed."),
        ("Rapat ditutup di balai (tal/ed:ram)", "tal/ed:ram", "Rapat ditutup di balai"),
        ("Rapat ditutup di balai (tali rami n/hei)", "tali rami n/hei", "Rapat ditutup di balai"),
        ("Rapat ditutup di balai (tal/ed ram)", "tal/ed ram", "Rapat ditutup di balai"),
        ("Rapat ditutup di balai (tal/humasrotan)", "tal/humasrotan", "Rapat ditutup di balai"),
        ("“Warga senang”, ungkapnya (tal)", "tal", "“Warga senang”, ungkapnya"),
        ("“Warga senang,” kata Adi Tali (tal/RM)", "tal/RM", "“Warga senang,” kata Adi Tali"),
    ],
)
def test_a_sign_off_stands_in_brackets_behind_a_finished_sentence_or_alone(
    text: str, signoff: str, body: str
) -> None:
    found = sign_off(line(text))
    assert found is not None
    assert (found.text, found.body) == (signoff, body)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rapat ditutup.",
        "Ditandatangani oleh Observatorium Kunang-Kunang (OKK)",
        "Jam layanan tetap. (Gedung B, lantai 2)",
        "Jam layanan tetap. (Lihat pula: pengumuman)",
        "Jam layanan tetap. (Buka setiap hari.)",
        "Jam layanan tetap. (tulisan ini dimuat pula dalam majalah bulanan balai)",
        "Jam layanan tetap. ((Humas))",
        "Jam layanan tetap. [catatan penyunting]",
        "Jam layanan tetap. [Catatan Penyunting]",
        "Jam layanan tetap. (Humas",
        "Jam layanan tetap. (Humas) dan seterusnya",
        "Jam layanan tetap. ( )",
        "Jam layanan tetap. (Siapa?)",
        "Harganya Rp 5.000. (belum termasuk pajak)",
        "Rapat ditutup. (Bersambung ke halaman berikutnya)",
        "Ditandatangani oleh Observatorium Kunang-Kunang (OKK).",
        "Arusnya dua belas (km/jam)",
        "Lajunya diukur dalam (meter per jam/hari)",
        "Jam layanan tetap. (pukul 08:30)",
        "Jam layanan tetap. (*)",
        "Jam layanan tetap. (***)",
        "Jam layanan tetap. (Bersambung)",
        "Lajunya diukur dalam (meter/humas)",
        "“Warga senang”, kata Kepala Balai Uji Mutu (BUM)",
        "Warga mengungkapnya (tal)",
        "“Warga senang”, ungkapnya (end)",
    ],
)
def test_other_brackets_are_text(text: str) -> None:
    assert sign_off(line(text)) is None


def test_the_code_of_a_unit_is_a_sign_off() -> None:
    found = sign_off(split_lines("Panen garam selesai. (K.3.3.1)")[0])
    assert found is not None
    assert found.text == "K.3.3.1"


@pytest.mark.parametrize("end", ["(rot)**", "(rot)*", "[rot]***", "(rot) ***", "(rot)."])
def test_marks_behind_a_sign_off_are_no_part_of_it(end: str) -> None:
    found = sign_off(split_lines(f"Panen garam selesai.{end}")[0])
    assert found is not None
    assert (found.text, found.body) == ("rot", "Panen garam selesai.")


def test_a_zone_of_time_behind_an_hour_is_no_sign_off() -> None:
    assert sign_off(split_lines("The boats leave at 8:30 a.m. (ET).")[0]) is None


@pytest.mark.parametrize("end", [" (*)", " (***)", "#", "###", " []", " [*]", " *", "***"])
def test_a_mark_of_the_end_behind_the_last_sentence_is_no_part_of_it(end: str) -> None:
    ended = line(f"Panen garam selesai.{end}")
    assert ends_by_mark(ended)
    assert without_end_mark(ended).printed == "Panen garam selesai."


@pytest.mark.parametrize(
    "text", ["Panen garam selesai.", "**Panen garam selesai.**", "Nomor #", "Lagu dalam C#", "Daftar []"]
)
def test_what_is_no_mark_of_the_end_stays(text: str) -> None:
    assert not ends_by_mark(line(text))
    assert without_end_mark(line(text)).printed == text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("[Subbagian Humas dan TU Perwakilan]", "Subbagian Humas dan TU Perwakilan"),
        ("(Sumber: Balai Rotan)", "Sumber: Balai Rotan"),
        ("(jml/ed:pur)", "jml/ed:pur"),
        ("[tal]", "tal"),
        ("tal/humas", "tal/humas"),
        ("Balai Rotan***", "Balai Rotan"),
        ("-Humas Balai-", "Humas Balai"),
        ("**tal", "tal"),
        ("-OKK-", ""),
        ("Foto/Video", ""),
        ("**Kabar lain dari balai rotan hari ini**", ""),
        ("[Kembali]", ""),
        ("(Rahmadsyah Tali)", ""),
        ("Humas Balai Rotan", ""),
    ],
)
def test_a_line_right_below_a_text_may_be_a_sign_off(line: str, text: str) -> None:
    assert signs_below(split_lines(line)[0]) == text


@pytest.mark.parametrize("text", ["dewi s/priyo", "msc/PIA8-Biliran"])
def test_names_with_what_is_short_for_others_sign(text: str) -> None:
    found = sign_off(split_lines(f"Warga senang. ({text})")[0])
    assert found is not None
    assert found.text == text


def test_initials_alone_below_a_text_sign_it() -> None:
    assert signs_below(line("AB/CD")) == "AB/CD"
    assert signs_below(line("AB/CD/EFG")) == "AB/CD/EFG"
    for other in ("AB", "ABCDE/FG", "ab/cd", "AB/CD 2019", "and/or"):
        assert signs_below(line(other)) == "", other


PARAGRAPH = "Panen garam di dua dusun selesai pekan lalu, kata kepala balai di tepi sungai."


@pytest.mark.parametrize(
    ("end", "text"),
    [
        (" Humas Balai", "Humas Balai"),
        (" – Diskominfo Rotan", "Diskominfo Rotan"),
        (" tal/hms", "tal/hms"),
        (" Balai***", "Balai"),
        (" ***Humas", "Humas"),
        (" **tal", "tal"),
        (" -humas-", "humas"),
        (" */tal", "tal"),
    ],
)
def test_the_last_paragraph_may_end_with_who_signs_without_brackets(end: str, text: str) -> None:
    ended = line(PARAGRAPH + end)
    found = bare_sign_off(ended)
    assert found is not None
    assert (found.text, found.body) == (text, PARAGRAPH)
    assert ends_signed(ended)


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        f"{PARAGRAPH} Kepala Balai Garam",
        f"{PARAGRAPH} Humas Balai.",
        f"{PARAGRAPH} -OKK-",
        f"{PARAGRAPH}•Rapat",
        f"{PARAGRAPH} *PPN",
        f"{PARAGRAPH}*DI BALAI",
        f"{PARAGRAPH} **Catatan Balai**",
        f"{PARAGRAPH} Harga garam naik***",
        "Panen garam selesai. Humas Balai",
    ],
)
def test_other_words_at_the_end_of_a_paragraph_are_text(text: str) -> None:
    assert bare_sign_off(line(text)) is None


def test_a_line_in_brackets_says_by_a_label_whose_the_text_is() -> None:
    assert signs_credited(line("(Sumber: Balai Rotan)"))
    assert not signs_credited(line("Sumber: Balai Rotan"))
    assert not signs_credited(line("(Foto: Balai Rotan)"))


@pytest.mark.parametrize(
    ("text", "signoff"),
    [
        ("(Arda 72).", "Arda 72"),
        ("Rapat ditutup. (Dim 02)", "Dim 02"),
        ("(Public Relations Rel Daop 5 Rimba)", "Public Relations Rel Daop 5 Rimba"),
    ],
)
def test_writers_of_units_and_public_relations_sign(text: str, signoff: str) -> None:
    found = sign_off(line(text))
    assert found is not None
    assert found.text == signoff


@pytest.mark.parametrize("text", ["(Gambar 12)", "Rapat ditutup. (Arda 72)", "(Halaman 12)"])
def test_a_word_with_a_number_is_a_sign_off_alone_on_its_line_and_no_reference(text: str) -> None:
    assert sign_off(line(text)) is None


@pytest.mark.parametrize("signed", ["•URIP", "*PEP", "●RO/DK", "•TATI-HK"])
def test_who_signs_may_stand_right_behind_a_point_or_a_star(signed: str) -> None:
    found = bare_sign_off(line(PARAGRAPH + signed))
    assert found is not None
    assert (found.text, found.body) == (signed[1:], PARAGRAPH)
