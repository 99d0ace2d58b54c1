// Soft tones: one that begins a hold, and two together that end it.
{
  const PITCHES = { start: [392], end: [392, 523.25] };
  const SECONDS = 1.8;
  let speaker = null;

  const sound = (pitches) => {
    const volume = speaker.createGain();
    const now = speaker.currentTime;
    volume.connect(speaker.destination);
    volume.gain.setValueAtTime(0.0001, now);
    volume.gain.exponentialRampToValueAtTime(0.25, now + 0.08);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + SECONDS);
    for (const pitch of pitches) {
      const tone = speaker.createOscillator();
      tone.frequency.value = pitch;
      tone.connect(volume);
      tone.start();
      tone.stop(now + SECONDS);
    }
  };

  tpg.tones = {
    // Within a press: a browser lets nothing be heard before one.
    open: () => {
      try {
        speaker ??= new AudioContext();
        speaker.resume().catch(() => {});
      } catch { /* no sound here: what is shown says the same */ }
    },
    ring: (name) => {
      if (speaker?.state === "running") sound(PITCHES[name]);
    },
    close: () => { speaker?.suspend().catch(() => {}); },
  };
}
