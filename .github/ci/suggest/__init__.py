"""Posts what `fix` would mend as suggestions on a pull request; every byte of the mends may come from a stranger."""
