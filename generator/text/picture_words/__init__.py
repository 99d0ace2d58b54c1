"""The words of pictures: what they show, for those who do not see them, and what is written onto them."""
