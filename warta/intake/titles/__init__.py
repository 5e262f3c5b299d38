"""Where the release begins: its headline, its deck, and the lines about them.

What belongs here: choosing the headline among a page's lines and putting its parts together. What does not:
titles in the markup of a saved page (`warta.intake.saved`).
"""
