"""What the scripts of the site work out, without a page."""
