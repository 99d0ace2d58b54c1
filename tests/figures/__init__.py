"""Tests of the picture engine."""
