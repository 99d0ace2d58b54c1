"""What programs read of the site: the public JSON with its schema, and the index of finder and search."""
