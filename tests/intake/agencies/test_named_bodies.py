"""Where the name of a body begins and ends in running text."""

from __future__ import annotations

import pytest

from warta.intake.agencies import named_bodies as bodies
from warta.intake.agencies.named_bodies import branch_of, named_bodies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ketua Pengadilan Negeri Rimbun membuka rapat.", ["Pengadilan Negeri Rimbun"]),
        ("Warga mengunjungi RSUD dr. Talirandu. Mereka senang.", ["RSUD dr. Talirandu"]),
        (
            "Kantor Urusan Agama (KUA) Kecamatan Rimbun membuka layanan.",
            ["Kantor Urusan Agama (KUA) Kecamatan Rimbun"],
        ),
        ("Balai Uji Mutu (BUM) menggelar rapat.", ["Balai Uji Mutu"]),
        ("PT Garam Rimbun (Persero) membuka tambak.", ["PT Garam Rimbun (Persero)"]),
        (
            "Dinas Pangan, Kelautan, dan Pertanian Kota Rimbun melepas benih.",
            ["Dinas Pangan, Kelautan, dan Pertanian Kota Rimbun"],
        ),
        ("Polres Rimbun, Senin (4/5), dan Pemkot Tali hadir.", ["Polres Rimbun", "Pemkot Tali"]),
        ("Lapas Kelas IIB Rimbun Senin lalu panen.", ["Lapas Kelas IIB Rimbun"]),
        ("Warga berkumpul di balai desa, lalu pulang dari dinas itu.", []),
        ("The Larch District Council will meet.", ["Larch District Council"]),
        ("Today the Larch City Council opened a bridge.", ["Larch City Council"]),
        ("LARCH, Pa.--(BUSINESS WIRE)--Fog Valley Corporation today said", ["Fog Valley Corporation"]),
        ("A study by the University of Larch and Fog was published.", ["University of Larch and Fog"]),
        ("The Tide Authority of Larch warned of fog.", ["Tide Authority of Larch"]),
        ("Detectives of the Larch Police Department ask for help.", ["Larch Police Department"]),
        ("Oak Larch Health Services staff will open a gym.", ["Oak Larch Health Services"]),
        ("Each year on Larch Library Day all read.", []),
        ("The Fog Authority Victoria (FAV) has fined it.", ["Fog Authority Victoria"]),
        ("Fog Authority Western Australia has fined it.", ["Fog Authority Western Australia"]),
        ("The Fog Authority Victoria Park is open.", ["Fog Authority"]),
        ("Ministers of Government met the people.", []),
        ("As Leader of Government he spoke.", []),
        ("Members of the Larch City Council met.", ["Larch City Council"]),
        ("The Larch Lamps Board lit them.", ["Larch Lamps Board"]),
        ("The Executive Board met.", []),
        ("By Office of Assistant to Deputy Secretary for Ropes", []),
        ("BANTUAN UNTUK DINAS PANGAN RIMBUN", []),
        ("Babinsa Koramil 0799-09/Tanah Rimbun bersama warga", ["Koramil 0799-09/Tanah Rimbun"]),
        ("Koramil 02/TLR jajaran Kodim 0799/RB panen.", ["Koramil 02/TLR", "Kodim 0799/RB"]),
        (
            "Polsek Tepian Polres Rimbun Polda Hulu jaga pasar.",
            ["Polsek Tepian", "Polres Rimbun", "Polda Hulu"],
        ),
        (
            "Balai Rotan Rimbun, Dinas Tali Tepian, dan PT Garam Hulu hadir.",
            ["Balai Rotan Rimbun", "Dinas Tali Tepian", "PT Garam Hulu"],
        ),
        ("Dewan Perwakilan Rakyat Daerah Rimbun bersidang.", ["Dewan Perwakilan Rakyat Daerah Rimbun"]),
        ("Infokom Balai POM di Rimbun menguji bedak.", ["Balai POM di Rimbun"]),
        ("Komandan Lanal Tepian Lettu Laut Adi hadir.", ["Lanal Tepian"]),
        ("Kepala Dinas Garam (DG) KRT Tali Arga hadir.", ["Dinas Garam"]),
        ("Hadir Balai Uji Mutu dan Peserta.", ["Balai Uji Mutu"]),
        ("Dalam Perpustakaan Rotan Fakultas warga membaca.", ["Perpustakaan Rotan"]),
        ("Badan Pengatur Jalan Rimbun dan Warga Tali hadir.", ["Badan Pengatur Jalan Rimbun dan Warga Tali"]),
        ("Kantor Pelayanan Garam Rimbun Jln. Rotan 2", ["Kantor Pelayanan Garam Rimbun"]),
        (
            "The Fog County Hospital opened, as did Larch Medical Center.",
            ["Fog County Hospital", "Larch Medical Center"],
        ),
        (
            "Larch Ropes Association President Ana Oak met the Rope Board Deputy Director.",
            ["Larch Ropes Association", "Rope Board"],
        ),
        ("The Larch Department of Ropes Commissioner Ana Oak spoke.", ["Larch Department of Ropes"]),
        ("The Office of the Press Secretary wrote.", ["Office of the Press Secretary"]),
        ("The Northern Organization for Ropes met.", ["Northern Organization for Ropes"]),
        (
            "The Department of Ropes’ splicers and the Ministry of Fog's boats.",
            ["Department of Ropes", "Ministry of Fog"],
        ),
        ("LARCH, MD---The Rope Council (RC) met.", ["Rope Council"]),
        ("Babinsa Koramil 07/Rotan Kodim 0799/RBN Koptu Tali", ["Koramil 07/Rotan", "Kodim 0799/RBN"]),
        ("Pengadilan Agama Rimbun Menggelar nonton bersama", ["Pengadilan Agama Rimbun"]),
        ("Ketua DPRD Rimbun, Pangdam IV Rotan dan Wakapolda Rimbun hadir", ["DPRD Rimbun"]),
        ("Kadiv Kanwil Kemenawan Sumsel Adi Tali meninjau", ["Kanwil Kemenawan Sumsel"]),
        ("Kanwil Awan Jatim II Rotan membuka", ["Kanwil Awan Jatim II"]),
        ("Kanwil Kemenawan Papua Adi Tali hadir", ["Kanwil Kemenawan Papua"]),
        ("Kanwil Kemenawan Nusa Tenggara Barat Adi hadir", ["Kanwil Kemenawan Nusa Tenggara Barat"]),
        ("Kanwil Garam Papua Barat membuka", ["Kanwil Garam Papua Barat"]),
        ("Badan Tera Kalsel Barat membuka", ["Badan Tera Kalsel Barat"]),
        ("di Pendopo Rumah Dinas Bupati Rimbun, Selasa", []),
    ],
)
def test_a_text_names_bodies_by_their_kinds(text: str, names: list[str]) -> None:
    assert [name for _, name in named_bodies(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("under changes agreed by Larch District Council’s Cabinet", ["Larch District Council"]),
        ("The Rope Commission Malaysia (RC) today", ["Rope Commission Malaysia"]),
        ("part of Larch Unified School District 88, has", ["Larch Unified School District 88"]),
        ("by the Ministry of Salt and Fog and the Ministry of Rain", ["Ministry of Salt and Fog"]),
        ("Kepala Cabang Dinas Pendidikan Wilayah VIII hadir", ["Cabang Dinas Pendidikan Wilayah VIII"]),
        ("Tim RSUP Dr. Rimba membuka", ["RSUP Dr. Rimba"]),
        ("Kepala Dinas Pangan Kota Rimbun Drs. Tali", ["Dinas Pangan Kota Rimbun"]),
        ("Kepala Dinas Pangan Kota Rimbun Dr. Tali", ["Dinas Pangan Kota Rimbun"]),
        ("Tim RSUD Prof. Dr. Rimba membuka", ["RSUD Prof. Dr. Rimba"]),
        ("di Universitas Garam Prof. Dr. Rimba", ["Universitas Garam Prof. Dr. Rimba"]),
        ("di Rumah Sakit Umum Kolonel Talirandu", ["Rumah Sakit Umum Kolonel Talirandu"]),
    ],
)
def test_what_stands_behind_a_name_is_known(text: str, names: list[str]) -> None:
    assert [name for _, name in named_bodies(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KPU Kota Rimbun Gelar Rapat Pleno", "KPU Kota Rimbun"),
        ("Dinas Garam Rimbun Terima Warga Tepian", "Dinas Garam Rimbun"),
        ("Balai Uji Mutu Rimbun Kembali Menggelar Pasar", "Balai Uji Mutu Rimbun"),
        ("Balai Siaga Rotan", "Balai Siaga Rotan"),
    ],
)
def test_what_a_headline_says_that_a_body_does_ends_its_name(text: str, name: str) -> None:
    assert [found for _, found in named_bodies(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badan Garam (BGK) Kota Balikpapan Ani Tali SH.MM hadir", "Badan Garam (BGK) Kota Balikpapan"),
        ("Dinas Rotan Kabupaten Bandung Barat Rapat", "Dinas Rotan Kabupaten Bandung Barat"),
        ("Dinas Rotan Kabupaten Malang Jawa Timur hadir", "Dinas Rotan Kabupaten Malang Jawa Timur"),
        ("Pengadilan Agama Kabupaten Malang Kelas IA hadir", "Pengadilan Agama Kabupaten Malang Kelas IA"),
        ("Dinas Rotan Kota Rimbun Tali hadir", "Dinas Rotan Kota Rimbun Tali"),
    ],
)
def test_a_known_place_ends_the_name_of_a_body_of_that_region(text: str, name: str) -> None:
    assert [found for _, found in named_bodies(text)] == [name]


def test_courts_and_offices_go_by_their_letters_and_place() -> None:
    text = "Sekretaris PTA Medan dan Mahasiswa Tali di BBPP Lembang, serta Pa Harun dan PN"
    assert [name for _, name in named_bodies(text)] == ["PTA Medan", "BBPP Lembang"]


def test_a_forum_of_bodies_is_none() -> None:
    assert list(named_bodies("at the Larch Rope Agency Forum of Oak")) == []
    assert [name for _, name in named_bodies("at the Larch Rope Agency in Oak")] == ["Larch Rope Agency"]


def test_an_office_of_representation_is_a_branch() -> None:
    assert [name for _, name in named_bodies("Perwakilan BPKP Provinsi Rimbun hadir")] == [
        "Perwakilan BPKP Provinsi Rimbun"
    ]
    assert branch_of("Perwakilan BPKP Provinsi Rimbun") == "BPKP"


def test_where_a_name_begins() -> None:
    text = "Ketua Pengadilan Negeri Rimbun membuka rapat."
    assert [text[start:] for start, _ in named_bodies(text)] == ["Pengadilan Negeri Rimbun membuka rapat."]
    text = "Chairman of the Lifeboat Trust calls"
    assert [text[start:] for start, _ in named_bodies(text)] == ["Lifeboat Trust calls"]


def test_a_branch_is_of_a_body_with_a_level_of_government() -> None:
    assert branch_of("KPU Kabupaten Rimbun") == "KPU"
    assert branch_of("BPK Perwakilan Provinsi Rimbun") == "BPK"
    assert branch_of("KPU Rimbun") == ""
    assert branch_of("Bawaslu Jawa Tengah") == "Bawaslu"
    assert branch_of("Kanwil Kemenawan Sumut") == "Kemenawan"
    assert branch_of("Kantor Wilayah Kementerian Awan Kep. Bangka Belitung") == "Kementerian Awan"
    assert branch_of("Kanwil Kemenawan") == ""
    assert branch_of("Balai Besar POM di Rimbun") == "Badan POM"
    assert branch_of("Dinas Pangan Kota Rimbun") == ""
    assert branch_of("Komisi Pemilihan Umum (KPU) Kabupaten Rimbun") == "Komisi Pemilihan Umum"
    assert branch_of("Bawaslu Grobogan") == "Bawaslu"
    assert branch_of("Bawaslu Indonesia") == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("sesuai Peraturan Badan Garam Rimbun Nomor 3 tentang tambak", ["Badan Garam Rimbun"]),
        ("Kepala Dinas Arsip Kabupaten Rimbun H. Adi Tali hadir", ["Dinas Arsip Kabupaten Rimbun"]),
        (
            "Polsek Tepian Polres Rimbun Hj. Ani Tali, Dinas Pangan",
            ["Polsek Tepian", "Polres Rimbun", "Dinas Pangan"],
        ),
        ("dirujuk ke RSUD H. Adi Tali Rimbun", ["RSUD H. Adi Tali Rimbun"]),
    ],
)
def test_numbers_of_rules_and_titled_heads_are_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [name for _, name in named_bodies(text)] == names


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Kantor Wilayah (Kanwil) Kementerian Awan Sumatera Utara", "Kementerian Awan"),
        ("Kantor Wilayah Kementerian Awan (Kemenawan) Maluku", "Kementerian Awan"),
        ("Poltekkes Kemenkes Rimbun", "Kemenkes"),
        ("Politeknik Kesehatan Kementerian Kesehatan (Poltekkes Kemenkes) Rimbun", "Kementerian Kesehatan"),
        ("Politeknik Kesehatan Rimbun", ""),
    ],
)
def test_short_forms_and_what_a_college_is_called_after_leave_its_body(name: str, whole: str) -> None:
    assert branch_of(name) == whole


def test_how_a_person_is_addressed_ends_a_name() -> None:
    text = "Ia disambut Kepala Balai Besar Rotan dan Tali Rimbun Bapak Ir. Ana."
    assert [name for _, name in named_bodies(text)] == ["Balai Besar Rotan dan Tali Rimbun"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("LARCH – Fog Kettles, Ltd. (LSE: 6) announced it.", ["Fog Kettles, Ltd."]),
        ("Fog Electric Industrial Co., Ltd. today said so.", ["Fog Electric Industrial Co., Ltd."]),
        ("Oak, Elm, Ltd. and Fog Corporation met.", ["Oak, Elm, Ltd.", "Fog Corporation"]),
        ("The elm, Ltd. and Fog Corporation met.", ["Fog Corporation"]),
        ("LARCH, May 1, 2008Fog Inc. today said so.", ["Fog Inc."]),
        ("They attended the Tide Affairs Council Meeting of Keepers.", []),
    ],
)
def test_what_a_company_is_in_law_ends_its_name(text: str, names: list[str]) -> None:
    assert [name for _, name in named_bodies(text)] == names


def test_a_name_lists_few_things() -> None:
    few = "Dinas Garam, Tali, Rakit dan Muara"
    assert [name for _, name in named_bodies(f"{few} hadir.")] == [few]
    many = "Dinas Garam, Tali, Rakit, Muara, Kail, Jala, Pukat, Dayung dan Layar"
    assert [name for _, name in named_bodies(f"{many} hadir.")] == ["Dinas Garam"]


def test_no_name_is_looked_for_in_a_long_row_of_capitalised_words(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(words: str) -> str:
        asked.append(words)
        return ""

    monkeypatch.setattr(bodies, "_longest_name", note)
    assert list(named_bodies("School " * 400)) == []
    assert asked == []
    list(named_bodies("Rope Board"))
    assert asked == ["Rope Board"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Three Larch University professors were elected.", ["Larch University"]),
        ("Three Oaks University professors were elected.", ["Three Oaks University"]),
        ("Three Larch University will open.", ["Three Larch University"]),
        (
            "The Larch Association for the Advancement of Ropes met.",
            ["Larch Association for the Advancement of Ropes"],
        ),
    ],
)
def test_how_many_of_its_people_a_text_tells_of_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [name for _, name in named_bodies(text)] == names


def test_all_bodies_of_a_kind_are_none_of_them() -> None:
    text = "Rapat dihadiri para Kepala Dinas Rotan se-Indonesia dan Dinas Tali Provinsi Se-Indonesia."
    assert list(named_bodies(text)) == []


def test_who_heads_the_office_of_a_province_is_no_part_of_its_name_behind_a_short_form() -> None:
    text = "Kepala Bidang Kantor Wilayah Kementerian Awan Sumatera Utara (KASUMA) Hartono hadir."
    assert [name for _, name in named_bodies(text)] == ["Kantor Wilayah Kementerian Awan Sumatera Utara"]
