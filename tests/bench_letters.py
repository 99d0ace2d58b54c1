"""Times the answer to each letter in the search of the built site: at 1,000 and 10,000 points, the slowest letter."""

import sys

from tests.browser.conftest import chromium, served, site_of
from tests.commands import REPO
from tests.search.generated import library_of

MOST_MS = {1000: 16, 10_000: 50}
TYPED = ("ball low back", "gluteus medias", "my lowr bakc hurts", "sternoclidomastoid")

# The least of three times for each letter of each question, so that other work of the machine does not count.
SLOWEST = """(questions) => {
  const field = document.querySelector(".search input");
  const once = (text) => {
    field.value = text;
    const started = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return performance.now() - started;
  };
  const letters = questions.flatMap((question) => [...question].map((_, at) => question.slice(0, at + 1)));
  letters.forEach(once);
  return Math.max(...letters.map((text) => Math.min(once(text), once(text), once(text))));
}"""


def bench() -> None:
    """Print the slowest letter at each size; the exit status tells whether each was answered in time."""
    late = False
    with served(REPO / "site") as address, chromium() as browser:
        for points, most_ms in MOST_MS.items():
            with site_of(library_of(points), browser, address) as page:
                page.get_by_role("searchbox", name="Search").fill("hip")
                page.get_by_role("region", name="Results").get_by_role("link").first.wait_for()
                slowest_ms = page.evaluate(SLOWEST, TYPED)
            sys.stdout.write(f"{points:,} points: a letter is answered in at most {slowest_ms:.1f} ms of {most_ms}\n")
            late |= slowest_ms > most_ms
    sys.exit(late)


if __name__ == "__main__":
    bench()
