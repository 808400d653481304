"""The player against a real sound server, whose monitor is recorded."""

import sys
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from bench.pulse import Pulse, Recorder, onsets
from pulse import needs_pulse
from stage import Stage, at, lunge

from holdspace.clip import Block
from holdspace.phrasebook import Phrasebook
from holdspace.player import Player, Stop
from holdspace.playing import outputs
from holdspace.playing.ear import Ear
from holdspace.playing.feed import BREATHER, Feed
from holdspace.playing.lookahead import Doing
from holdspace.playing.now import Now, Watcher
from holdspace.playing.orientation import whereabouts
from holdspace.playing.transport import Command, Plan, Run
from holdspace.problems import SoundError, UsageError
from holdspace.sinks.device import OpenDevice
from holdspace.sinks.microphone import Heard, Microphone
from holdspace.timeline import Timeline
from holdspace.units import RATE, Samples

pytestmark = [
    pytest.mark.slow,
    needs_pulse,
    pytest.mark.flaky(reruns=2),  # a machine that has no time for its sound server is no fault
]


@pytest.fixture
def pulse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pulse]:
    server = Pulse(tmp_path / "pulse")
    server.start()
    monkeypatch.setenv("PULSE_SERVER", server.address)
    yield server
    server.kill()


@pytest.fixture
def recorder(pulse: Pulse) -> Iterator[Recorder]:
    recorder = pulse.record()
    yield recorder
    recorder.close()


class Rising(Stage):
    """The level of each frame tells its place: it rises from 0 to 1 in the session's time."""

    def blocks(self, timeline: Timeline, start: Samples) -> Iterator[Block]:
        for first in range(start, timeline.duration, RATE):
            places = np.arange(first, min(first + RATE, timeline.duration))
            yield (places / timeline.duration).astype(np.float32)[:, np.newaxis]


class Playing:
    """A player that runs in a thread of its own, from some place of the lunge on."""

    def __init__(
        self,
        device: OpenDevice,
        start: float = 0,
        watch: Watcher = lambda _: None,
        stage: type[Stage] = Stage,
    ) -> None:
        self.stage = stage(lunge())
        self.player = Player(Feed(self.stage, Phrasebook()), device)
        plan: Plan = (Run(at(start)),)
        self.player.begin(plan)
        self._watch = watch
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        self.player.run([self._watch])

    def stop(self) -> None:
        self.player.send(Stop())
        self._thread.join(10)
        assert not self._thread.is_alive()


def speaker() -> OpenDevice:
    return outputs.find(None, awake=True)


def expected(start: float) -> list[Samples]:
    cues = [cue.start for cue in lunge().cues if cue.text or cue.sound]
    return [Samples(place - at(start)) for place in cues if place >= at(start)]


def test_every_cue_is_heard_at_its_place_to_five_milliseconds(recorder: Recorder) -> None:
    playing = Playing(speaker(), start=28.9)
    found = np.array(onsets(recorder.hear(8)))
    playing.stop()
    errors = found - np.array(expected(28.9)[: len(found)])
    assert len(found) == 5
    assert np.ptp(errors) <= 0.005 * RATE


@pytest.mark.parametrize("may_go_first", [True, False])
def test_what_is_shown_is_what_is_heard_at_that_moment(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, may_go_first: bool
) -> None:
    monkeypatch.setattr("holdspace.sinks.speaker.may_go_first", lambda: may_go_first)
    playing = Playing(speaker(), start=20, stage=Rising)
    recorder.hear(3)
    late = []
    for _ in range(150):
        heard = recorder.hear(0.02)[-1] * lunge().duration
        late.append(playing.player.now().place.at - heard)
    playing.stop()
    assert np.median(np.abs(late)) < 0.025 * RATE


@pytest.mark.skipif(
    sys.version_info >= (3, 12) or find_spec("simpleaudio") is None,
    reason="simpleaudio is not installed, or does not work on this Python",
)
@pytest.mark.skipif(
    not any(Path("/usr/lib").glob("*/alsa-lib/libasound_module_pcm_pulse.so")),
    reason="libasound2-plugins, by which ALSA reaches PulseAudio, is not installed",
)
def test_simpleaudio_plays_every_cue_at_its_place_to_thirty_milliseconds(
    recorder: Recorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    route = tmp_path / "asoundrc"
    route.write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
    monkeypatch.setenv("ALSA_CONFIG_PATH", f"/usr/share/alsa/alsa.conf:{route}")
    playing = Playing(outputs.find("simpleaudio", awake=True), start=28.9)
    found = np.array(onsets(recorder.hear(8)))
    playing.player.send(Command.PAUSE)
    assert not recorder.hear(2)[RATE:].any()
    playing.stop()
    errors = found - np.array(expected(28.9)[: len(found)])
    assert len(found) == 5
    assert np.ptp(errors) <= 0.03 * RATE


def test_a_pause_fades_within_thirty_milliseconds_and_keeps_the_headset_awake(
    recorder: Recorder,
) -> None:
    playing = Playing(speaker(), start=6)
    recorder.hear(0.5)
    playing.player.send(Command.PAUSE)
    sound = recorder.hear(1.5)
    playing.stop()
    full = np.flatnonzero(np.abs(sound) > 0.24)[-1]
    heard = np.flatnonzero(np.abs(sound) > 1e-3)[-1]
    assert 0 < heard - full <= 0.031 * RATE
    rest = sound[heard + RATE // 5 :]
    assert 0 < np.abs(rest).max() < 1e-4


def test_a_sound_server_that_dies_pauses_and_nothing_is_skipped(pulse: Pulse) -> None:
    moving, lost, back = threading.Event(), threading.Event(), threading.Event()
    last: list[Now] = []

    def watch(now: Now) -> None:
        last[:] = [now]
        if now.place.at > at(17.5):
            moving.set()
        if now.lost:
            lost.set()
        if lost.is_set() and now.place.doing is Doing.PLAYING:
            back.set()

    playing = Playing(speaker(), start=16.5, watch=watch)
    assert moving.wait(10)
    pulse.kill()
    assert lost.wait(10)
    stood_at = last[0].place.at
    pulse.start()
    recorder = pulse.record()
    assert back.wait(15)
    sound = recorder.hear(10)
    playing.stop()
    recorder.close()
    assert playing.stage.told == [whereabouts(lunge(), stood_at)]
    assert at(16.8) < stood_at < at(18.5)
    told = int(np.flatnonzero(sound < -0.1)[-1]) + 1
    halfway = next(place for place in onsets(sound) if place > told)
    assert halfway - told - BREATHER == at(22) - stood_at


def test_a_sound_at_the_microphone_is_taken_as_ready(pulse: Pulse, recorder: Recorder) -> None:
    heard = threading.Event()
    ear = Ear()

    def take(block: Heard) -> None:
        if ear.hears(block, silent=True):
            heard.set()

    microphone = Microphone(take)
    recorder.hear(1.5)
    assert not heard.is_set()
    pulse.clap()
    assert heard.wait(10)
    microphone.close()


def test_no_sound_device_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "/there/is/none")
    player = Player(Feed(Stage(lunge()), Phrasebook()), speaker())
    player.begin()
    with pytest.raises(SoundError, match="no sound device"):
        player.run()


def test_an_output_that_there_is_not_names_those_there_are(pulse: Pulse) -> None:
    with pytest.raises(UsageError, match="There are: Null Output, simpleaudio"):
        outputs.find("nowhere", awake=True)
