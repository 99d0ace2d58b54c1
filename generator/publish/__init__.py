"""From build/pages to the finished site, swapped in whole."""
