"""A library → what programs read: the public JSON with its schema."""
