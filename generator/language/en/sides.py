"""The words for the sides of the body."""

SIDES = {
    "right": "right",
    "left": "left",
    "painful": "painful-side",
    "painful_twice": "painful-side side",
    "painful_once": "painful side",
    "other": "other",
}
