"""Posts of other site generators: their heads, addresses, sites and templates.

What belongs here: one file with front matter, and what its site says of it. What does not: exports of whole
sites (`warta.intake.exports`) and finding the sites of an inbox (`warta.rawsites`).
"""
