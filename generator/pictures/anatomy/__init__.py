"""Landmarks, zones and trigger points on the body."""
