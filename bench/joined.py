"""What a user would do instead: pyttsx3 for each sentence, joined with pydub, through ffmpeg.

`python -m bench.joined CUES.json OUT.mp3` makes the session that `holdspace show --json` printed.
"""

import json
import sys
import tempfile
from pathlib import Path

import pyttsx3
from pydub import AudioSegment

from holdspace.speech.pyttsx3_process import embed


def main() -> None:
    """Speak every cue and put it where it belongs."""
    shown = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    embed()
    engine = pyttsx3.init("espeak")
    session = AudioSegment.silent(0, frame_rate=22_050)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "phrase.wav")
        for cue in shown["cues"]:
            if cue["text"]:
                engine.save_to_file(cue["text"], path)
                engine.runAndWait()
                session += AudioSegment.silent(cue["start_s"] * 1000 - len(session), 22_050)
                session += AudioSegment.from_wav(path)
    session += AudioSegment.silent(shown["duration_s"] * 1000 - len(session), 22_050)
    session.export(sys.argv[2], format="mp3", bitrate="64k")


if __name__ == "__main__":
    main()
