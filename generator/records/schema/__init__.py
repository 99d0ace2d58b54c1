"""Every field of every record: the one schema that checks, pages, data and docs are made from."""
