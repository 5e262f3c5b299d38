"""Mails: their parts, what was sent on with them, and what they say of themselves.

What belongs here: a mail into a page of lines. What does not: what a line means (`warta.intake.roles`).
"""
