"""Equations of Word on one line."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from warta.intake.documents.docx_equations import on_one_line

M = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def r(text: str) -> str:
    return f"<m:r><m:rPr><m:sty m:val='p'/></m:rPr><m:t>{text}</m:t></m:r>"


def e(text: str) -> str:
    return f"<m:e>{r(text)}</m:e>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r("x") + r("=1"), "x=1"),
        (f"<m:f><m:num>{r('a+b')}</m:num><m:den>{r('2')}</m:den></m:f>", "(a+b)/2"),
        (
            "<m:f><m:fPr><m:type m:val='noBar'/></m:fPr>"
            f"<m:num>{r('n')}</m:num><m:den>{r('k')}</m:den></m:f>",
            "(n ¦ k)",
        ),
        (f"<m:sSup>{e('x')}<m:sup>{r('2')}</m:sup></m:sSup>", "x²"),
        (f"<m:sSup>{e('a+b')}<m:sup>{r('k+1')}</m:sup></m:sSup>", "(a+b)^(k+1)"),
        (f"<m:sSubSup>{e('x')}<m:sub>{r('i')}</m:sub><m:sup>{r('3')}</m:sup></m:sSubSup>", "x_i³"),
        (f"<m:sPre><m:sub>{r('6')}</m:sub><m:sup>{r('14')}</m:sup>{e('C')}</m:sPre>", "₆¹⁴C"),
        (f"<m:rad><m:deg/>{e('x+1')}</m:rad>", "√(x+1)"),
        (f"<m:rad><m:deg>{r('3')}</m:deg>{e('x')}</m:rad>", "∛(x)"),
        (f"<m:rad><m:deg>{r('n')}</m:deg>{e('x')}</m:rad>", "√(n&x)"),
        (
            f"<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub>{r('i=1')}</m:sub><m:sup>{r('n')}</m:sup>"
            f"{e('i')}</m:nary>",
            "∑_(i=1)ⁿ i",
        ),
        (f"<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=''/></m:dPr>{e('a')}{e('b')}</m:d>", "[a|b"),
        (f"<m:func><m:fName>{r('sin')}</m:fName>{e('x')}</m:func>", "sin x"),
        (f"<m:limLow>{e('lim')}<m:lim>{r('x→0')}</m:lim></m:limLow>", "lim_(x→0)"),
        (f"<m:m><m:mr>{e('a')}{e('b')}</m:mr><m:mr>{e('c')}{e('d')}</m:mr></m:m>", "[a, b; c, d]"),
        (f"<m:eqArr>{e('a=1')}{e('b=2')}</m:eqArr>", "a=1; b=2"),
        (f"<m:acc>{e('x')}</m:acc>", "x\u0302"),
        (f"<m:borderBox>{e('x')}</m:borderBox>", "x"),
    ],
)
def test_each_form_is_written_in_signs(inside: str, text: str) -> None:
    assert on_one_line(ET.fromstring(f"<m:oMath xmlns:m='{M}'>{inside}</m:oMath>")) == text


def test_no_word_is_lost_however_deep() -> None:
    deep = "<m:box>" * 300 + r("x") + "</m:box>" * 300
    assert on_one_line(ET.fromstring(f"<m:oMath xmlns:m='{M}'>{deep}</m:oMath>")) == "x"
