"""What kind of line one is, by its own shape and by words that sites print around every text.

What belongs here: questions to a single line. What does not: lines beside each other (`warta.intake.sheets`).
"""
