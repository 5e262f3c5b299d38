"""Lines that say what they are: labels, rubrics, marks of embargoes and of states.

What belongs here: the words of labels and marks, and the value that holds what they state. What does not:
what a labelled value means (`warta.intake.facts`), and what a mark does to a release
(`warta.intake.states`).
"""
