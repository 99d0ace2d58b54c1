"""Text in content/ → a library of linked records, or every problem at its place."""
