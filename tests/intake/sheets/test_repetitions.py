from __future__ import annotations

from warta.intake.lines import split_lines
from warta.intake.sheets.repetitions import find_repetitions
from warta.intake.sheets.sheet import Sheet

TEXT = "Jembatan Rotan dibuka kembali dua pekan lalu, dan warga menyambutnya dengan syukuran yang ramai."
SAID = "“Talinya sudah tua, tetapi jembatannya masih muda di hati kami,” kata Kepala Dusun Hulu."
MORE = "Papan lantainya kini baru semua, dan tali penahannya diganti oleh warga dari tiga dusun di hulu."


def found(*blocks: str) -> list[str]:
    lines = [line for line in split_lines("\n\n".join(blocks)) if not line.is_blank]
    sheet = Sheet(lines, lambda _: False, ())
    return [lines[position].printed for position in find_repetitions(sheet, list(sheet.positions()))]


def test_pull_quotes_say_what_a_quotation_says() -> None:
    quote = "Talinya sudah tua, tetapi jembatannya masih muda di hati kami"
    assert found(TEXT, quote, MORE, SAID) == [quote]
    assert found(TEXT, SAID, f"“{quote}.”", MORE) == [f"“{quote}.”"]
    assert found(TEXT, f"“{quote}”\n— Kepala Dusun Hulu", MORE, SAID) == [f"“{quote}”", "— Kepala Dusun Hulu"]


def test_the_first_word_of_a_pull_quote_has_a_capital_that_amid_a_quotation_it_has_not() -> None:
    said = (
        "“Yang jelas talinya sudah tua, tetapi jembatannya masih muda di hati kami semua,” kata Kepala Dusun."
    )
    quote = "Talinya sudah tua, tetapi jembatannya masih muda di hati kami semua"
    assert found(TEXT, quote, MORE, said) == [quote]
    assert found(TEXT, f"X{quote[1:]}", MORE, said) == []


def test_headings_and_quotations_of_their_own_are_kept() -> None:
    assert found(TEXT, "Tali penahannya diganti oleh warga", MORE) == []
    assert found(TEXT, "tali penahannya diganti oleh warga", MORE) == []
    assert found(TEXT, "“Talinya masih baru di hati kami.”", MORE, SAID) == []
    assert found(TEXT, "Talinya sudah tua", MORE, SAID) == []
    assert found(TEXT, "- Talinya sudah tua, tetapi jembatannya masih muda", MORE, SAID) == []
    assert found(TEXT, "Talinya sudah tua, tetapi jembatannya masih muda:", MORE, SAID) == []


def test_no_word_is_cut_by_a_repetition() -> None:
    assert found(TEXT, "alinya sudah tua, tetapi jembatannya masih mud", MORE, SAID) == []


def test_a_summary_is_said_by_the_text_below_it() -> None:
    summary = f"Ringkasan: {TEXT} {SAID}"
    assert found(summary, TEXT, SAID, MORE) == [summary]
    cut = f"{TEXT} {SAID[:50]}…"
    assert found(cut, TEXT, SAID, MORE) == [cut]
    assert found(TEXT, MORE, f"{TEXT} {MORE}") == []
