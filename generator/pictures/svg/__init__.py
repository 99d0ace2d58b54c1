"""Lines, symbols, colours and whole drawings as SVG."""
