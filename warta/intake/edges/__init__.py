"""What at both ends of a text is the site's: lines weighed by their traits.

What belongs here: traits, weights and the choice. What does not: lines known by their words
(`warta.intake.shapes`).
"""
