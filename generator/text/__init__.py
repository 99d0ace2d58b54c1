"""What is said to readers, worked out once for pages, sheets and index."""
