"""How a page is written: its templates, what they may call, and pictures as HTML."""
