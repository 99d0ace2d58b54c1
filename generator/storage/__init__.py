"""Files on the disk, for every stage: folders, kept work, and one build at a time."""
