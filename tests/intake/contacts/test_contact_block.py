"""Which lines are a contact block. All names and numbers are invented."""

from __future__ import annotations

import pytest

from warta.intake.contacts.contact_block import contact_block
from warta.intake.lines import split_lines


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jane Oak",
        "Kontak\nBeranda\nBerita",
        "Hubungi Kami\nBeranda\nBerita",
        "Media:\nperlu dibaca.",
        "Warga dapat menghubungi posko di nomor 0800 555 0101 untuk bantuan.",
        "Siaran pers ini diterbitkan oleh Humas, telepon 0800 555 0101.",
        "Untuk informasi lebih lanjut, kunjungi www.jembatan.example.",
        "Kontak: 12 orang terjangkit.",
        "Informasi gempa disampaikan warga kepada petugas pada pukul 10.30.",
        "Rapat dihadiri 120 orang\nHasil 2019-2020",
        "Jumat, 25 September 2020\n1.204.000 kali",
        "Dermaga\tJam\tTinggi\nHulu\t0800\t0800 555 0101",
        "From: LSC Press Office <press@lsc.example>\nTo: Editors",
        "Access Denied\nYou have no permission to see http://www.orchards.example/news",
        "0800 555 0101",
        "Rekening Dinas 0123 4567 8901 2345",
        "Rapat Dinas Telp. 12-10-2019",
        "Jl. Tugu Jangkar No. 1 Telp. (0800) 555-0190",
        "DINAS JEMBATAN\nBIRO HUMAS\nJl. Tugu Jangkar No. 1 Telp. (0800) 555-0190",
        "Satu\nDua\nTiga\nEmpat\nLima\nEnam\nTujuh\nDelapan\nTelp 0800 555 0101",
    ],
)
def test_what_is_no_block_is_none(text: str) -> None:
    assert contact_block(split_lines(text), 0) == 0


def test_a_block_may_name_the_company_first_and_several_whom_to_ask() -> None:
    names = "Media:\nAna Field, 0800 555 0101\nor\nInvestors:\nBo Oak, 0800 555 0102"
    text = f"Contacts\n\nLarch Seeds Corporation\n{names}"
    assert contact_block(split_lines(f"{text}\n\nIsi rilis ini."), 0) == 8
    text = "Penanggung jawab berita:\nKepala Biro Humas, Tali Rami – 0800 555 0101"
    assert contact_block(split_lines(text), 0) == 2


def test_a_block_is_found_where_it_begins_only() -> None:
    lines = split_lines("Isi rilis ini.\n\nNarahubung:\nRara Kertaswara\nTelp 0800 555 0101\n\nBagikan")
    assert [contact_block(lines, start) for start in range(len(lines) + 1)] == [0, 0, 3, 2, 0, 0, 0, 0]


def test_a_block_goes_on_behind_the_street_and_buttons_of_a_page() -> None:
    text = (
        "Contact Information:\nRope Board\nOffice of Publishing\n12201 Rope Valley Dr, MS 119\n"
        "Larch, VA 20192\nMeredith Beam 1-click interview\nPhone: 703-555-0124\n\n"
        "Ada Plank 1-click interview\nPhone: 703-555-0142"
    )
    lines = split_lines(text)
    assert contact_block(lines, 0) == len(lines)
