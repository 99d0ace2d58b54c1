"""How every stage tells a problem: the rule, the place, what to write instead, and the report of it."""
