"""Rules about the words of pictures: what they must show of a touch and of a movement."""
