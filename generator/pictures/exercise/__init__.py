"""Draws a person who does an exercise, with its marks and with the place of contact shown large."""
