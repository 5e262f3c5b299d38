"""Where the lines of a text break, begin and end, by their characters alone.

What belongs here: indents, bare marks, lengths and joins that ask nothing of what a line says. What does not:
putting broken lines together, which asks that (`warta.intake.wrapping`).
"""
