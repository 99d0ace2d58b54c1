"""A catalogue as a file: its entries with their places, read and written."""
