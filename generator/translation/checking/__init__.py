"""All that is wrong with translations, and what of it a machine can mend."""
