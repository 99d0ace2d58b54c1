"""The look of the site as a person has set it: its colours and its icon."""
