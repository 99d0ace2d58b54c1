"""What is wrong with the pages in content/pages/."""
