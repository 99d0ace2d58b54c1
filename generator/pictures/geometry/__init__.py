"""Turns in space and places on a surface."""
