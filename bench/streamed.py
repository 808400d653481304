"""What a careful user would do instead: pyttsx3 for each sentence, streamed through soundfile.

`python -m bench.streamed CUES.json OUT.mp3` makes the session that `holdspace show --json` printed.
"""

import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import pyttsx3
import soundfile

from holdspace.speech.pyttsx3_process import embed

RATE = 22_050


def main() -> None:
    """Speak every cue and write it where it belongs, silence in pieces of a second."""
    shown = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    embed()
    engine = pyttsx3.init("espeak")
    with (
        tempfile.TemporaryDirectory() as folder,
        soundfile.SoundFile(sys.argv[2], "w", samplerate=RATE, channels=1, format="MP3") as out,
    ):
        path, at = str(Path(folder) / "phrase.wav"), 0
        for cue in shown["cues"]:
            if cue["text"]:
                engine.save_to_file(cue["text"], path)
                engine.runAndWait()
                at += _rest(out, round(cue["start_s"] * RATE) - at)
                sound, _ = soundfile.read(path, dtype="int16")
                out.write(sound)
                at += len(sound)
        _rest(out, round(shown["duration_s"] * RATE) - at)


def _rest(out: soundfile.SoundFile, frames: int) -> int:
    """Write silence, and return how much."""
    for start in range(0, frames, RATE):
        out.write(np.zeros(min(RATE, frames - start), np.int16))
    return max(frames, 0)


if __name__ == "__main__":
    main()
