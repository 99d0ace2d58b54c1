"""What is known → help for those who write records: forms for editors, and records to fill in."""
