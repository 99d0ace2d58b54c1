"""The sites whose players may show films, and the address of each player.

A player runs in the reader's page, so this list is the only place from which one gets there: the policy of the site
names no host but those below. To let another site in, add its hosts and the address of its player.
"""

from urllib.parse import parse_qs, urlsplit

HOSTS = {
    "www.youtube.com": "youtube",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "www.youtube-nocookie.com": "youtube",
    "vimeo.com": "vimeo",
    "player.vimeo.com": "vimeo",
}
PLAYERS = {
    "youtube": "https://www.youtube-nocookie.com/embed/{film}?autoplay=1",
    "vimeo": "https://player.vimeo.com/video/{film}?dnt=1&autoplay=1",
}


def host_of(link: str) -> str:
    """The host of an address, with all that stands before and behind it, so that nothing passes as another one."""
    try:
        return urlsplit(link).netloc.lower()
    except ValueError:  # brackets that are no address of a network
        return ""


def player_of(link: str) -> str | None:
    """The address of the player of this film; None where its site is not let in, or this is no film there."""
    site = HOSTS.get(host_of(link))
    if site is None:
        return None
    parts = urlsplit(link)
    film = parse_qs(parts.query).get("v", [parts.path.rstrip("/").rpartition("/")[2]])[0]
    if not film.replace("-", "").replace("_", "").isalnum() or not film.isascii():
        return None
    return PLAYERS[site].format(film=film)
