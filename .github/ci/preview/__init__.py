"""Shows what a change does to the site: the texts and pictures of changed pages, before and after."""
