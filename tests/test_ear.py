import numpy as np
import pytest

from holdspace.playing.ear import ECHO, Ear

BLOCK = 800


def noise(level: float, blocks: int, seed: int = 0) -> list[np.ndarray]:
    random = np.random.default_rng(seed)
    amplitude = 10 ** (level / 20)
    return list((random.standard_normal((blocks, BLOCK)) * amplitude).astype(np.float32))


def used_to(level: float) -> Ear:
    ear = Ear()
    for block in noise(level, 60):
        assert not ear.hears(block, silent=True)
    return ear


@pytest.mark.parametrize("room", [-80.0, -60.0, -40.0])
def test_a_clap_is_heard_above_the_noise_of_any_room(room: float) -> None:
    ear = used_to(room)
    clap = noise(max(room + 25, -35), 1, seed=1)[0]
    assert ear.hears(clap, silent=True)


def test_a_room_that_slowly_becomes_louder_is_no_sound() -> None:
    ear = used_to(-60)
    for step in range(200):
        (block,) = noise(-60 + step * 0.1, 1, seed=step)
        assert not ear.hears(block, silent=True)


def test_our_own_words_and_their_echo_are_not_heard() -> None:
    ear = used_to(-60)
    loud = noise(-20, 1)[0]
    assert not ear.hears(loud, silent=False)
    for _ in range(ECHO):
        assert not ear.hears(loud, silent=True)
    assert ear.hears(loud, silent=True)


def test_what_is_hardly_there_is_no_sound_in_a_dead_room() -> None:
    ear = used_to(-96)
    assert not ear.hears(noise(-60, 1, seed=2)[0], silent=True)
