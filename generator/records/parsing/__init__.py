"""From the text of one file to its tree with the place of every value; plain slips are repaired in memory."""
