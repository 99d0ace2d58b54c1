"""The painful side, chosen in each browser."""

from tests.browsers.reader import Reader

GUIDE, OTHER = "muscles/gluteus-medius/1/", "muscles/gluteus-medius/2/"
CHOSEN = "return document.querySelector('.seg input:checked').value === arguments[0]"


def test_choice_is_kept_on_the_next_page(reader: Reader) -> None:
    """Without an address that says so, too."""
    reader.open(GUIDE)
    reader.click(".seg label", "Left")
    reader.open(OTHER)
    reader.until(CHOSEN, "left")
