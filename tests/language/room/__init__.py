"""A room of languages beside the house's own, for tests."""
