"""All that knows the grammar of a language, a folder for each. The rest of the house asks, and knows none itself."""
