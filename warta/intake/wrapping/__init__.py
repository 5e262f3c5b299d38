"""Lines that a page, a mail or a copying program broke, put together again.

What belongs here: each way in which lines are broken, and doubts about a join. What does not: breaks seen
from characters alone (`warta.intake.breaks`).
"""
