"""Turns the records in content/ into the pages, data and site of Trigger Point Guides."""
