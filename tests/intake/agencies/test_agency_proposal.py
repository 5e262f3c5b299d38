"""Which body that no registry has is proposed as the one that a release is from."""

from __future__ import annotations

import pytest

from warta.intake.agencies.agency_proposal import propose

OPENING = "Rimbun – Balai Uji Mutu menggelar rapat bersama Dinas Pangan Kota Rimbun di aula."
SECOND = "Rapat itu dihadiri warga. Balai Uji Mutu berterima kasih."


def test_the_first_body_of_the_text_is_proposed_with_the_reason() -> None:
    found = propose("Rapat Mutu Digelar", [OPENING, SECOND], [], [])
    assert found is not None
    assert found == ("Balai Uji Mutu", "the text's beginning")


def test_the_title_and_who_signs_count() -> None:
    found = propose(
        "Dinas Pangan Kota Rimbun Terima Warga", [OPENING], ["Humas Dinas Pangan Kota Rimbun"], []
    )
    assert found is not None
    assert found.name == "Dinas Pangan Kota Rimbun"
    assert found.reason == "the text's beginning and who signs the text and the title"


def test_a_headline_names_a_court_by_the_short_form_of_its_kind() -> None:
    opening = "Pengadilan Agama Rimbun mengikuti kuliah di aula. Hadir pula Pengadilan Tinggi Agama Hulu."
    below, further = (
        "Pengadilan Tinggi Agama Hulu membuka kuliah.",
        "Pengadilan Tinggi Agama Hulu menutupnya.",
    )
    found = propose("PA Rimbun Ikuti Kuliah Umum", [opening, below, further], [], [])
    assert found is not None
    assert found == ("Pengadilan Agama Rimbun", "the text's beginning and the title")


def test_with_whom_the_first_one_acts_in_a_first_sentence_is_not_proposed() -> None:
    opening = "Balai Uji Mutu mengikuti kuliah bersama Dinas Pangan Hulu di aula, lalu mereka menanam rotan."
    found = propose("", [opening, "Dinas Pangan Hulu senang."], [], [])
    assert found is not None
    assert found.name == "Balai Uji Mutu"


def test_in_whose_realm_something_is_done_counts_once_in_a_paragraph() -> None:
    realm = "di lingkungan Dinas Pangan Hulu"
    opening = f"Balai Uji Mutu mengikuti kuliah bagi pegawai {realm} dan tamu {realm}, {realm} pula, di aula."
    found = propose("", [opening, "Dinas Pangan Hulu senang."], [], [])
    assert found is not None
    assert found.name == "Balai Uji Mutu"


def test_an_office_is_no_body() -> None:
    assert propose("", [], ["Communications Department"], []) is None


def test_a_line_above_the_title_counts_where_the_text_names_it_too() -> None:
    text = ["The Tide Ombudsman has found no fault.", "Staff of the Tide Ombudsman went there."]
    found = propose("No Fault Found", text, [], ["Home", "Tide Ombudsman", "Our Work"])
    assert found is not None
    assert found == ("Tide Ombudsman", "a line beside the text")
    assert propose("No Fault Found", text, [], ["Fog Ombudsman"]) is None
    assert propose("Tide Ombudsman", text, [], ["Tide Ombudsman"]) is None  # the title printed twice


def test_a_body_named_far_below_is_none() -> None:
    paragraphs = ["Warga senang.", "Panen bagus.", "Hujan turun.", "Balai Uji Mutu hadir."]
    assert propose("Panen", paragraphs, [], []) is None


def test_whom_another_one_acts_with_in_a_second_sentence_is_not_proposed() -> None:
    opening = "Rimbun, 3 Mei 2019 - RT Tujuh Rimbun menutup tiga jalan liar di hulu. "
    assert (
        propose("Jalan Ditutup", [f"{opening}Penutupan dilakukan bersama Dinas Pangan dan warga."], [], [])
        is None
    )
    found = propose("Jalan Ditutup", [f"{opening}Penutupan dilakukan Dinas Pangan dan warga."], [], [])
    assert found is not None
    assert found.name == "Dinas Pangan"


def test_in_an_address_the_body_stands_below_its_part() -> None:
    found = propose(
        "", ["The rope counter will close."], [], ["Secretary's Department", "Rope Bank of Larch"]
    )
    assert found is not None
    assert found.name == "Rope Bank of Larch"


def test_a_caption_before_the_text_does_not_hide_its_first_sentence() -> None:
    opening = (
        "Larch Rope Council will keep three of its bridges open until the end of March, two weeks longer."
    )
    found = propose("Bridges Stay Open", ["Children on the bridge.", opening], [], [])
    assert found is not None
    assert found.name == "Larch Rope Council"


def test_who_heads_a_body_is_no_part_of_its_name() -> None:
    first = "Kepala Balai Rotan Ani Tali membuka rapat di tepi sungai, lalu warga menyambutnya."
    assert (found := propose("Rapat Dibuka", [first, "Balai Rotan menutupnya."], [], []))
    assert found.name == "Balai Rotan"
    assert (found := propose("Rapat Dibuka", [first], [], []))
    assert found.name == "Balai Rotan Ani Tali"  # nothing tells where the name ends


def test_a_place_where_something_happens_is_not_proposed() -> None:
    opening = (
        "Larch County has confirmed rope rot in three bridges that were looked at in the City of Fernbank."
    )
    assert propose("Rope Rot Found", [opening], [], []) is None


def test_a_university_whose_students_come_is_not_proposed() -> None:
    guests = "mahasiswa dan dosen Program Studi Tali Universitas Rotan Rimbun"
    text = [f"Balai Uji Mutu Rimbun kedatangan {guests}, Senin (3/5).", "Universitas Rotan Rimbun senang."]
    found = propose("", text, [], [])
    assert found is not None
    assert found.name == "Balai Uji Mutu Rimbun"
    assert propose("", [f"Sebanyak 70 {guests} datang ke balai.", text[1], text[1]], [], []) is None


def test_of_a_body_and_its_short_form_the_whole_name_is_proposed() -> None:
    opening = "Rapat rotan digelar oleh PA Kab. Tali di hulu. PA Kab. Tali senang, dan PA Kab. Tali menanam."
    text = [
        opening,
        "Ketua Pengadilan Agama Kabupaten Tali hadir bersama warga dari tiga dusun di hulu sungai.",
    ]
    found = propose("", text, [], [])
    assert found is not None
    assert found.name == "Pengadilan Agama Kabupaten Tali"
    assert propose("", [opening, opening], [], []) == ("PA Kab. Tali", "the text's beginning")


def test_a_court_is_named_again_by_its_letters() -> None:
    opening = "Pengadilan Agama Kabupaten Tali menutup magang dari Universitas Rotan Rimbun pada Senin."
    more = ["Universitas Rotan Rimbun hadir, begitu pula Universitas Rotan Rimbun di Tepian."]
    assert propose("", [opening, *more], [], []) == ("Universitas Rotan Rimbun", "the text's beginning")
    again = ["Ketua PA Kab. Tali senang. Hakim PA Kab. Tali juga."]
    found = propose("", [opening, *more, *again], [], [])
    assert found is not None
    assert found.name == "Pengadilan Agama Kabupaten Tali"


def test_what_a_kind_or_a_caption_shortens_is_not_what_the_page_goes_by() -> None:
    unit = (
        "Di Rimbun, Unit Pelaksana Teknis (UPT) menanam rotan bersama warga dari tiga dusun di hulu sungai."
    )
    assert propose("", [unit], [], ["UPT Rotan Menanam"]) is None
    group = "Rapat itu dibuka oleh warga dalam Space Education Working Group (SEWG) di balai desa pada Senin."
    assert propose("", [group], [], ["Peserta SEWG"]) == (
        "Space Education Working Group",
        "the page goes by SEWG",
    )
    assert propose("", [group], [], ["Foto bersama peserta SEWG."]) is None


def test_a_closing_sentence_says_what_a_body_is() -> None:
    paragraphs = ["A rope was found by Larch Rope Friends on the shore.", "Larch Rope Friends is a charity."]
    found = propose("Rope Found", paragraphs, [], [])
    assert found is not None
    assert found == ("Larch Rope Friends", "a sentence that says what it is")
    assert (
        propose("Rope Found", ["A rope was found on the shore.", "Larch Rope Friends is a charity."], [], [])
        is None
    )


def test_the_name_in_full_goes_before_the_short_one_of_the_title() -> None:
    opening = "Rimbun – Kantor Urusan Agama (KUA) Kecamatan Rimbun membuka layanan setiap Jumat pagi ini."
    found = propose("KUA Rimbun Buka Layanan", [opening], [], [])
    assert found is not None
    assert found.name == "Kantor Urusan Agama (KUA) Kecamatan Rimbun"


def test_a_school_that_a_sentence_tells_of_is_not_proposed() -> None:
    told = "Dua ratus murid SD Negeri 5 Rimbun mengikuti kegiatan yang digelar di halaman sekolah, Kamis."
    assert propose("Murid Belajar", [told], [], []) is None
    found = propose("Murid Belajar", [told.removeprefix("Dua ratus murid ")], [], [])
    assert found is not None
    assert found.name == "SD Negeri 5 Rimbun"


def test_a_village_heads_its_pages() -> None:
    text = ["Ronda di Padukuhan Tepi, Randusari, berjalan tiap malam."]
    found = propose("Ronda Berjalan", text, [], ["Desa Randusari", "Berita Desa"])
    assert found is not None
    assert found.name == "Desa Randusari"
    assert propose("Ronda Berjalan", text, [], ["Desa Wisata"]) is None


def test_a_body_is_proposed_whose_short_form_the_page_goes_by() -> None:
    text = ["Forty ropes were mended by Ropes Without Borders (RWB) in the first week of the tide."]
    found = propose("Forty Ropes Mended", text, [], ["Home", "© RWB International"])
    assert found == ("Ropes Without Borders", "the page goes by RWB")
    assert propose("Forty Ropes Mended", text, [], ["Home", "© RW International"]) is None
    other = ["Forty ropes were mended by Ropes Without Borders (LHT) in the first week."]
    assert propose("Forty Ropes Mended", other, [], ["© LHT International"]) is None


def proposed(title: str, *text: str, offices: tuple[str, ...] = ()) -> str:
    found = propose(title, list(text), offices, [])
    return found.name if found else ""


def test_a_place_or_a_rule_in_indonesian_is_no_deed_either() -> None:
    assert proposed("", "Warga berkumpul di Balai Rotan Tepian pada hari Jumat lalu pulang.") == ""
    assert proposed("", "Peneliti berkunjung ke Museum Garam Rimbun untuk membaca koran lama.") == ""
    rule = "Pendataan desa diatur dalam Peraturan Kepala Badan Garam Rimbun tentang tambak."
    assert proposed("", rule) == ""


@pytest.mark.parametrize("name", ["Kantor Wilayah", "Balai Penelitian", "Lembaga Pemasyarakatan"])
def test_a_kind_of_body_alone_is_not_proposed(name: str) -> None:
    assert proposed("", f"Kepala {name} membuka rapat. {name} senang.", f"{name} hadir.") == ""


def test_the_lowest_units_tell_on_the_pages_of_the_higher_one() -> None:
    assert (
        proposed("", "Tepian – Anggota Polsek Tepian Polres Rimbun menjaga pasar malam.") == "Polres Rimbun"
    )
    assert proposed("", "Tepian – Polsek Tepian menjaga pasar malam, kata Kapolres.") == "Polsek Tepian"


def test_of_guests_and_hosts_neither_is_proposed() -> None:
    visit = "Staf Universitas Rotan melakukan kunjungan ke Universitas Garam untuk belajar arsip."
    assert proposed("", visit) == ""
    assert (
        proposed("", visit.replace("melakukan kunjungan ke", "menulis surat kepada")) == "Universitas Rotan"
    )


def test_the_offices_that_a_governor_meets_are_not_proposed() -> None:
    text = "Wali Kota melepas pelari. Kepala Dinas Wisata hadir bersama warga."
    assert proposed("Wakil Wali Kota Lepas Pelari", text) == ""
    assert proposed("Pelari Dilepas", text) == "Dinas Wisata"


def test_whom_a_signature_names_behind_a_writer_is_proposed() -> None:
    text = "Tiga mahasiswa STIP “Tali” Rimbun menulis cerita untuk lomba tahun ini."
    assert proposed("", text, offices=("Ana DK/STIP “Tali” Rimbun",)) == "STIP “Tali” Rimbun"
    assert proposed("", text, offices=("Ana DK/Tim Lomba Lain",)) == ""


def test_a_title_that_is_a_body_with_its_region_names_whose_the_page_is() -> None:
    text = "Mobil keliling mengunjungi taman kanak-kanak dan anak-anak mendengarkan dongeng."
    assert proposed("Perpustakaan Daerah Kab. Bandung", text) == "Perpustakaan Daerah Kab. Bandung"
    assert proposed("Perpustakaan Daerah Bantu Warga Bandung", text) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Four professors are among the members newly named to the Rope Council, its head said today.",
        "At the invitation of the Larch Ministry of Ropes the keepers of the quay came to see a loft.",
        "Patients will have new gardens as a result of a prize announced by the Horticultural Society.",
        "On Monday the keeper met with the head of the Larch Rope Authority, and both spoke of the quay.",
    ],
)
def test_to_whom_by_whom_and_of_whom_something_is_done_is_not_proposed(sentence: str) -> None:
    assert propose("Keepers Meet at the Quay", [sentence], [], []) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Officers from the Larch Police Department have found forty oars on the quay.",
        "LARCH—Four splicers of the Larch Rope Authority have found forty oars on the quay.",
        "The head of the Larch Rope Authority today opened the quay to all boats.",
    ],
)
def test_of_whom_those_are_who_act_is_proposed(sentence: str) -> None:
    found = propose("Oars Are Found", [sentence], [], [])
    assert found is not None
    assert found.name in ("Larch Police Department", "Larch Rope Authority")


def test_an_address_in_the_text_that_is_made_of_a_name_speaks_for_it() -> None:
    text = ["Detectives look for forty oars that were taken from the quay on Monday night, at low tide.", ""]
    text[1] = "Larch Police were told of a green boat. Write to oars@larch.police.example, or call."
    found = propose("Oars Taken", text, [], [])
    assert found is not None
    assert found == ("Larch Police", "the text's beginning and an address in the text")
    assert propose("Oars Taken", [text[0], text[1].replace("larch.police", "oak.quay")], [], []) is None


def test_a_rule_s_number_or_what_another_is_called_is_no_deed_of_a_body() -> None:
    rule = "Loket diatur sesuai Surat Edaran Dirjen Badan Garam Rimbun Nomor 31/GR/2024 tentang antrean."
    assert proposed("", rule) == ""
    called = "Kami menyurati lembaga pelatihan yang saat ini disebut Balai Rotan Tepian. Surat itu dibalas."
    assert proposed("", called) == ""


def test_with_a_short_form_that_acts_the_body_behind_it_is_not_proposed() -> None:
    text = "dan Dinas Pangan Kota Rimbun pada Kamis menggelar lomba masak ubi di alun-alun untuk warga."
    assert proposed("", f"Tepian. BUMT {text}") == ""
    assert proposed("", f"BUMT {text}") == ""
    assert proposed("", f"{text[4:]}") == "Dinas Pangan Kota Rimbun"


@pytest.mark.parametrize(
    "title",
    [
        "Belajar dari Pengelolaan Air Pemkot Rimbun",
        "Ibu PKK Studi Banding ke Pemkot Rimbun",
        "Camat Bertandang ke Pemkot Rimbun",
    ],
)
def test_whom_others_visit_by_the_title_is_not_proposed(title: str) -> None:
    text = (
        "Ruang pompa Pemkot Rimbun sudah rapi.",
        "Pemkot Rimbun dipuji.",
        "Kata Pemkot Rimbun, air cukup.",
    )
    assert proposed(title, *text) == ""
    assert proposed("Pemkot Rimbun Terima Tamu", *text) == "Pemkot Rimbun"
    assert proposed("Warga Belajar Menenun di Pemkot Rimbun", *text) == "Pemkot Rimbun"


def test_a_name_with_two_subjects_is_kept_whole_behind_its_head() -> None:
    text = "Kepala Dinas Arsip dan Pustaka Kabupaten Rimbun H. Adi Tali membuka lomba dongeng bagi siswa."
    assert proposed("", text) == "Dinas Arsip dan Pustaka Kabupaten Rimbun"


@pytest.mark.parametrize(
    ("branch", "whole"),
    [
        ("BPK Perwakilan Provinsi Bali", "BPK"),
        ("KPU Kota Rimbun", "KPU"),
        ("Ombudsman RI Perwakilan Bengkulu", "Ombudsman RI"),
    ],
)
def test_a_branch_that_the_text_goes_on_to_name_by_its_body_comes_before_its_guests(
    branch: str, whole: str
) -> None:
    guest = "Dinas Pangan Kota Rimbun"
    text = (
        f"{branch} membuka lomba menulis bagi {guest} di aula.",
        f"{whole} memuji {guest}, dan {guest} senang.",
    )
    assert proposed("", *text, f"Kata kepala balai, {whole} akan kembali. Tamu {whole} pulang.") == branch
    assert (
        proposed("", f"{guest} menerima tamu dari {branch} di aula.", f"{guest} menjamu tamu {whole}.")
        == guest
    )


def test_the_body_that_goes_by_the_short_form_of_the_title_is_proposed() -> None:
    text = "The Harbour Library Council at Larch University has awarded nine ropes to teachers of splicing."
    assert proposed("LU Awards Nine Ropes", text) == "Larch University"
    assert proposed("Nine Ropes Awarded", text) == "Harbour Library Council"


def test_the_body_with_which_title_and_text_begin_is_proposed_before_one_that_tests_it() -> None:
    text = (
        "Fog Hospital earned this mark after the Rope Commission spent two days there in August.",
        "“Fog Hospital keeps the guidelines of its ropes, and keeps them well,” the Rope Commission says.",
        "The guidelines are at www.ropecommission.example for all who splice.",
    )
    assert proposed("Fog Hospital has earned the Gold Seal from The Rope Commission", *text) == "Fog Hospital"
    assert proposed("A Gold Seal is earned in May", *text) == "Rope Commission"


def test_the_post_of_who_signs_is_no_body() -> None:
    text = (
        "Ana Field will become Chief Pruner of the lawns in May, as she told all her colleagues in a letter.",
    )
    again = (*text, "The next Chief Pruner will keep the hedges.")
    assert propose("", again, (), ["Chief Pruner"]) is None
    named = tuple(line.replace("Chief Pruner", "Larch Pruner") for line in again)
    assert propose("", named, (), ["Larch Pruner"]) is not None


def test_a_body_whose_short_form_the_title_has_comes_before_what_belongs_to_it() -> None:
    text = [
        "Pada Juni lalu Baratali mengikuti pelatihan demi Perpustakaan Contoh Rotan (PCR) untuk warga.",
        "Pelatihan dibuka Kepala Balai Besar Rotan, Tambang dan Tali (Baratali) di aula. Baratali senang.",
    ]
    found = propose("Perpustakaan Contoh Rotan (PCR) BaraTali ikuti Pelatihan", text, [], [])
    assert found is not None
    assert found.name == "Perpustakaan Contoh Rotan"
    text = [paragraph.replace("Baratali", "BaraTali") for paragraph in text]
    found = propose("Perpustakaan Contoh Rotan (PCR) BaraTali ikuti Pelatihan", text, [], [])
    assert found is not None
    assert found.name == "Balai Besar Rotan, Tambang dan Tali"


def test_who_heads_a_body_stands_behind_its_short_form() -> None:
    text = "Hal itu disampaikan Sekretaris Balai Uji Mutu (BUM) Ratih Wulansari di aula balai itu."
    found = propose("Rapat Digelar", [text], [], [])
    assert found is not None
    assert found.name == "Balai Uji Mutu"
    found = propose("Rapat Digelar", [text.replace("Ratih Wulansari", "Jawa Tengah")], [], [])
    assert found is not None
    assert found.name == "Balai Uji Mutu (BUM) Jawa Tengah"


def test_to_whom_something_is_told_is_not_proposed() -> None:
    text = "Menteri memberikan keterangan terkait kabar pemindahan arsip kepada Balai Uji Mutu di ruangnya."
    assert propose("Arsip Tidak Pindah", [text], [], []) is None
    assert propose("Arsip Tidak Pindah", [text.replace(" kepada", "")], [], []) is not None


def test_of_several_between_which_something_is_only_the_first_is_proposed() -> None:
    text = "Warga menyaksikan penyerahan peta antara {}, Balai Uji Mutu, dan PT Tali di lapangan dusun itu."
    assert propose("Peta Diserahkan", [text.format("Ana")], [], []) is None
    found = propose("Peta Diserahkan", [text.format("Balai Peta Rimbun")], [], [])
    assert found is not None
    assert found.name == "Balai Peta Rimbun"


def test_a_short_form_in_brackets_goes_on_with_no_other_body() -> None:
    text = [
        "Rimbun – Ditjen Uji Mutu dan Tali (Ditjen Utama) dan Rotan Desa (Ditjen Rodes) membuka rapat.",
        "Hal ini disampaikan saat apel gabungan Ditjen Utama dan Rodes di lapangan. Ditjen Utama senang.",
        "Ditjen Utama menutup rapat.",
    ]
    found = propose("Rapat Bersama Dibuka", text, [], [])
    assert found is not None
    assert found.name == "Ditjen Utama"


def test_who_announces_goes_before_whom_the_text_names_more_often() -> None:
    opening = (
        "LARCH – Fog, Ltd. (LSE: 6) announced today that its kitchens have set up a new company, Fog Kettles"
        " Company Ltd., in the north."
    )
    found = propose(
        "Fog to Set Up a Company", [opening, "Fog Kettles Company Ltd. will make kettles."], [], []
    )
    assert found is not None
    assert found.name == "Fog, Ltd."


def test_whom_somebody_orders_to_act_is_told_by_another() -> None:
    text = "President Oak on Monday ordered the Fog Bureau to count all kettles in the harbour before winter."
    assert propose("President Oak Orders a Count", [text], [], []) is None


def test_an_office_that_issues_nothing_by_itself_is_not_proposed() -> None:
    signed = ["Bureau of Public Affairs, Office of the Spokesman"]
    assert propose("Ropes Are Mended", ["Hello everyone."], signed, []) is None
    found = propose(
        "Ropes Are Mended", ["Hello everyone."], ["Bureau of Fisheries, Office of the Spokesman"], []
    )
    assert found is not None
    assert found.name == "Bureau of Fisheries"


def test_an_office_that_every_region_has_is_proposed_with_its_region() -> None:
    opening = "Dinas Rotan menggelar rapat di aula. Kepala Dinas Rotan Buleleng Ana Tali hadir."
    found = propose("Rapat Rotan Digelar", [opening], [], [])
    assert found is not None
    assert found.name == "Dinas Rotan Buleleng"
