"""What paper shows of a programme."""
