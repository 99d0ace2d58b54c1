"""Cases: a folder with content that goes in, and the pages that come out of it."""
