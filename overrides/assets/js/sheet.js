// The printable sheets: the one for the paper of the reader's country becomes the main button, where it stands.
{
  const LETTER = ["US", "CA", "MX", "PH", "CL", "CO", "CR", "DO", "GT", "HN", "NI", "PA", "PR", "SV", "VE"];
  const region = () => {
    try { return new Intl.Locale(navigator.language).maximize().region; } catch { return ""; } // it names no language
  };
  const paper = () => (LETTER.includes(region()) ? "letter" : "a4");

  tpg.onPage(() => {
    for (const link of document.querySelectorAll(`a[data-paper="${paper()}"]`)) link.classList.add("btn--main");
  });
}
