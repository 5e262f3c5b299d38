"""Makes the office files among the test data anew, by LibreOffice: `python -m tests.office_files`.

What belongs here: the text of these files and the calls of LibreOffice. The tests use what is committed, so
that they need no LibreOffice. A new version of it may write other bytes: `make golden` then.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

FORMS = Path(__file__).parent / "golden" / "forms"
_LONG = (
    "Kepala Dinas Jembatan mengatakan bahwa pemeriksaan akan dilakukan setiap bulan, dan hasilnya diumumkan"
    " di papan balai desa agar semua warga dapat membacanya tanpa harus datang ke kantor dinas di kota. "
)
TEXT = f"""<html><head><meta charset="utf-8"></head><body>
<p>Dinas Jembatan</p>
<h1>Jembatan Rotan Kali Sembir Dibuka Kembali</h1>
<p>Nomor: 12/HM/DJ/2019</p>
<p>Kota Sembir, 1 Juli 2019 – <b>Jembatan Rotan</b> dibuka kembali setelah dua pekan diperbaiki oleh para juru
rawat. Keterangan lengkap ada di <a href="https://jembatan.example/rotan">laman proyek</a>.</p>
<h2>Jadwal</h2>
<ul><li>Senin: peninjauan tali</li><li>Selasa: uji beban<ul><li>pagi: pejalan kaki</li></ul></li></ul>
<ol><li>Periksa papan</li><li>Kencangkan ikatan</li></ol>
<table border="1"><tr><th>Bentang</th><th>Panjang</th></tr><tr><td>Utara</td><td>40 m</td></tr>
<tr><td>Selatan</td><td>35 m</td></tr></table>
{"".join(f"<p>{number}. {_LONG * 3}</p>" for number in range(4, 16))}
<p><i>Biro Humas Dinas Jembatan</i></p>
</body></html>
"""
_LIST = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
# What hides, counts and changes: flat OpenDocument, for HTML has no words for it. First lines are indented.
HIDING = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/>
</style:style>
<style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:text-indent="0.7cm"
 fo:text-align="justify"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="."
 style:num-format="a"><style:list-level-properties text:min-label-width="0.8cm"/>
</text:list-level-style-number><text:list-level-style-number text:level="2" style:num-prefix="("
 style:num-suffix=")" style:num-format="i"><style:list-level-properties text:space-before="0.8cm"
 text:min-label-width="0.8cm"/></text:list-level-style-number></text:list-style>
</office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>
<dc:creator>A</dc:creator><dc:date>2020-01-01T00:00:00</dc:date></office:change-info>
<text:p>KATA TERHAPUS</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Dinas Jembatan Menetapkan Syarat Penyeberangan Rotan</text:h>
<text:p>Kota Sembir, 8 Juli 2019</text:p>
<text:p text:style-name="P2">{_LONG * 2}<text:span text:style-name="T1">RAHASIA SATU</text:span></text:p>
<text:p text:style-name="P2">Syarat itu berlaku mulai bulan depan.<text:change text:change-id="c1"/><text:note
 text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
<text:p>Keputusan Kepala Dinas Jembatan tentang penyeberangan.</text:p></text:note-body></text:note></text:p>
<text:p text:style-name="P1">RAHASIA DUA</text:p>
<text:p text:style-name="P2">{_LONG * 3}<office:annotation><dc:creator>B</dc:creator>
<dc:date>2020-01-01T00:00:00</dc:date><text:p>CATATAN DALAM</text:p></office:annotation></text:p>
<text:list text:style-name="L1">{_LIST.format("penyeberang berjalan satu-satu", "")}{
    _LIST.format(
        "barang bawaan ditimbang di gardu",
        f"<text:list>{_LIST.format('karung beras', '')}{_LIST.format('keranjang ikan', '')}</text:list>",
    )
}</text:list>
<text:p text:style-name="P2">Syarat berikut hanya berlaku pada musim hujan.</text:p>
<text:list text:style-name="L1" text:continue-numbering="true">{
    _LIST.format("penyeberangan ditutup saat banjir", "")
}</text:list>
<text:p text:style-name="P2">{_LONG}</text:p>
</office:text></office:body></office:document>
"""
# A running head and the number of the page below, as LibreOffice's own format writes them.
_HEAD_AND_FOOT = (
    '<style:header><text:p text:style-name="Header">Siaran Pers Dinas Jembatan 2019</text:p></style:header>'
    '<style:footer><text:p text:style-name="Footer">Halaman <text:page-number text:select-page="current">1'
    "</text:page-number></text:p></style:footer>"
)
# What kinds of lines some of `TEXT` are, in whichever form it is kept.
FORM_OF = {
    "Jembatan Rotan Kali Sembir Dibuka Kembali": "heading1",
    "Jadwal": "heading2",
    "Selasa: uji beban": "item1",
    "pagi: pejalan kaki": "item2",
    "Kencangkan ikatan": "number1",
    "Utara 40 m": "row",
}


def main() -> None:
    """Write the files of every form."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "siaran.html").write_text(TEXT, encoding="utf-8")
        convert(work, "siaran.html", "fodt:OpenDocument Text Flat XML", "--infilter=HTML (StarWriter)")
        flat = work / "siaran.fodt"
        flat.write_text(with_head_and_foot(flat.read_text(encoding="utf-8")), encoding="utf-8")
        for form in ("odt", "docx", "pdf"):
            convert(work, "siaran.fodt", form)
            target = FORMS / form / "raw" / f"siaran.{form}"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(work / f"siaran.{form}", target)
        (work / "syarat.fodt").write_text(HIDING, encoding="utf-8")
        for form in ("odt", "docx", "pdf"):
            convert(work, "syarat.fodt", form)
            shutil.copyfile(work / f"syarat.{form}", FORMS / form / "raw" / f"syarat.{form}")
        locked = 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
        locked += '"DocumentOpenPassword":{"type":"string","value":"rotan"}}'
        convert(work, "siaran.fodt", locked)
        shutil.copyfile(work / "siaran.pdf", FORMS.parent / "password.pdf")


def convert(work: Path, name: str, form: str, *options: str) -> None:
    """Convert a file in `work` by LibreOffice."""
    command = [
        "soffice",
        "--headless",
        *options,
        "--convert-to",
        form,
        "--outdir",
        str(work),
        str(work / name),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)


def with_head_and_foot(flat: str) -> str:
    """The document with a running head and page numbers on its pages."""
    for part in ("header", "footer"):
        empty = f"<style:{part}-style/>"
        properties = '<style:header-footer-properties fo:min-height="0.6cm"/>'
        style = f"<style:{part}-style>{properties}</style:{part}-style>"
        flat = flat.replace(empty, style)
    return re.sub(r"(<style:master-page [^>]*)/>", rf"\1>{_HEAD_AND_FOOT}</style:master-page>", flat)


if __name__ == "__main__":
    main()
