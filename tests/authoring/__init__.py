"""Tests of the help for those who write records."""
