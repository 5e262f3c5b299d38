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
# A running head and the number of the page below, as LibreOffice's own format writes them.
_HEAD_AND_FOOT = (
    '<style:header><text:p text:style-name="Header">Siaran Pers Dinas Jembatan 2019</text:p></style:header>'
    '<style:footer><text:p text:style-name="Footer">Halaman <text:page-number text:select-page="current">1'
    "</text:page-number></text:p></style:footer>"
)


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
