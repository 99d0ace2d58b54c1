"""Pictures from data: a validated picture goes in, an SVG with its words comes out."""
