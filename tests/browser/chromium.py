"""Chromium for the tests of what readers see: where it is, how it starts, and what it is asked of every page.

What belongs here: what all tests in a browser share. What does not: tests, and the sites that they open.
"""

from __future__ import annotations

import os
import shutil

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
]
# The rules of axe: WCAG 2.2 up to level AA, https://www.w3.org/TR/WCAG22/, and what it holds good beside.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MARKS = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and os.environ.get("WARTA_BROWSER") != "required",
        reason="no browser: install chromium (Debian: apt install chromium) to run the browser tests",
    ),
]


def launched():
    """A browser that is there until the tests of a module are done with it."""
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "WARTA_BROWSER=required, but there is no chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()
