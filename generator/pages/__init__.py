"""Pages in plain Markdown, by Jinja2 templates."""
