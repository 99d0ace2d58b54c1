"""Scripts take words for one as the language does: they read its patterns."""

import re

from generator.language.known import language_of
from tests.browser.conftest import Visit
from tests.real import library
from tests.search.asked import DANGERS, HARMLESS, QUESTIONS

CUT = """async (texts) => {
  await tpg.engine();
  const { plural, kin, danger, last, said } = tpg.stems;
  const words = [...new Set(texts.flatMap(tpg.typed))];
  const cut = (word) => [...[plural, kin, danger].map((ending) => word.replace(ending, "$1")), word.replace(last, "")];
  return {
    typed: texts.map(tpg.typed),
    cut: words.map((word) => [word, ...cut(word)]),
    said: texts.map((text) => said.reduce((rest, [one, other]) => rest.replace(one, other), text)),
  };
}"""
LEAST_WORDS = 1000


def test_words_are_cut_as_the_language_cuts_them(visit: Visit, address: str) -> None:
    """All words of questions and of the tables of what people say."""
    stems, asked = language_of("en").stems, library().asked
    texts = [*QUESTIONS, *DANGERS, *HARMLESS, *asked.ignore, *asked.means, *asked.small, *asked.alike]
    visit.page.goto(address)
    found = visit.page.evaluate(CUT, texts)
    small = [stems.cut.rewritten(text.lower()) for text in texts]
    assert found["typed"] == [re.findall(r"[^\W\d_]+|\d+", text) for text in small]
    assert len(found["cut"]) > LEAST_WORDS
    for word, *cut in found["cut"]:
        one = re.sub(stems.last, "", word)
        assert cut == [stems.plural.stem(word), stems.kin.stem(word), stems.danger.stem(word), one], word
    for rewriting in stems.danger_said:
        texts = [rewriting.rewritten(text) for text in texts]
    assert found["said"] == texts
