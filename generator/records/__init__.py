"""From the text in content/ to a library of linked records, or every problem at its place."""
