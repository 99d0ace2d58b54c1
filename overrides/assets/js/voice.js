// Reads aloud, in the language of the page, by a voice of the device; others would send away what they read.
{
  const speech = window.speechSynthesis;

  const voice = () => {
    const language = document.documentElement.lang;
    return speech?.getVoices().find(({ lang, localService }) => localService && lang.startsWith(language));
  };

  const hush = () => { speech?.cancel(); };

  tpg.voice = {
    isThere: () => Boolean(voice()),
    hush,
    // Nothing waits for it: some browsers never tell that they have spoken, or never speak.
    say: (text) => {
      hush();
      const found = voice();
      if (!found) return;
      const said = new SpeechSynthesisUtterance(text);
      Object.assign(said, { voice: found, lang: found.lang });
      speech.speak(said);
    },
  };
}
