"""From a picture's words to a posed body among its things, and the drawing of it."""
