"""Close-ups of the standing body: where a point is, where its pain is felt, and the body maps."""
