"""Pages: what a library looks like as Markdown."""
