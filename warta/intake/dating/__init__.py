"""Which of a page's days is the release's.

What belongs here: candidates, their order and their doubts. What does not: reading a day
(`warta.intake.days`).
"""
