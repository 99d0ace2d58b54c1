"""Pictures drawn from the words of records, as SVG."""
