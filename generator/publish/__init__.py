"""Pages and data in build/pages → the finished site, swapped in whole."""
