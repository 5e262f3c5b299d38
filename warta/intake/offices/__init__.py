"""Offices and sign-offs: the unit of an agency that issues a release, and who signs below it.

What belongs here: their words and forms. What does not: the agency (`warta.intake.agencies`), and the
choice of a release's office (`warta.intake.fields`).
"""
