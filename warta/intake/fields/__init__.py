"""The fields of a release, from all that was found on its page.

What belongs here: which finding a field takes, how certain it is, and what must be told. What does not:
finding (the packages that this one reads), and the order of the whole (`warta.intake.release`).
"""
