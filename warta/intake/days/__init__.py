"""Days as they are printed.

What belongs here: the spellings of dates, and days told in words. What does not: which of a page's days is
the release's (`warta.intake.dating`), and dates in front matter (`warta.dates`).
"""
