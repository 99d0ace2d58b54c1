"""From where it hurts to the guides: the body maps as links, and the page around them."""
