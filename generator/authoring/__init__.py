"""Helps those who write records: forms for editors, and new records to fill in."""
