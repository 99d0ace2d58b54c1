"""What is wrong with a catalogue, beside what the rules of writing find in its sentences."""
