"""What is found only when sheets are set: rules of the printed page."""

from generator.diagnostics.rule import Rule

SHEET_TOO_LONG = Rule(
    "sheet-too-long",
    "A guide fits on one printed sheet.",
    wrong="    - Slide the ball under the sore spot." + 380 * " Rest.",
    right="    - Slide the ball under the sore spot.",
    why="Who is in pain takes one sheet to the floor, and does not turn pages there.",
)
SIGN_MISSING = Rule(
    "sign-missing",
    "A sentence holds only signs that can be printed.",
    wrong="- Slide the ball under the sore spot ☃.",
    right="- Slide the ball under the sore spot.",
    why="The type of the sheets has the letters of Latin, Greek and Cyrillic.",
)
