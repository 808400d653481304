import numpy as np
import pytest
from stage import LEVEL, Listener, Stage, at, lunge, runs

from holdspace.player import SWALLOWED, Signal, Stop
from holdspace.playing.lookahead import FADE
from holdspace.playing.transport import Command
from holdspace.problems import SoundError
from holdspace.units import RATE


def listener(**kwargs: bool) -> Listener:
    return Listener(Stage(lunge()), **kwargs).begin()


def test_what_is_heard_is_what_the_mixer_made_sample_for_sample() -> None:
    heard = Listener(Stage(lunge())).begin().hear(78.5)
    mixed = np.concatenate(list(Stage(lunge()).blocks(lunge(), at(0))))[:, 0]
    assert np.array_equal(heard, mixed)


def test_the_player_is_over_when_all_was_heard() -> None:
    session = listener()
    session.hear(78.4)
    assert not session.player.over
    session.hear(0.2)
    assert session.player.over
    assert session.player.now().place.at == at(78.5)


def test_a_pause_fades_within_thirty_milliseconds_and_is_silent() -> None:
    session = listener()
    session.hear(6.5)
    session.player.send(Command.TOGGLE)
    session.player.turn(0)
    after = session.hear(3)
    assert FADE == 0.03 * RATE
    assert np.all(np.diff(after[:FADE]) < 0)
    assert not after[FADE:].any()
    assert session.player.now().paused


def test_a_pause_in_a_hold_goes_on_with_where_we_are_and_with_the_exact_rest() -> None:
    session = listener()
    session.hear(18)
    session.player.send(Command.TOGGLE)
    session.hear(5)
    session.player.send(Command.TOGGLE)
    rest = session.hear(30)
    assert session.stage.told == ["Back in Lunge, first side. Fourteen seconds left."]
    told = next(start for start, _ in runs(rest, -LEVEL))
    begun = told + RATE + at(0.4)
    bells = [start for start, length in runs(rest) if length == at(1) and start > begun + at(10)]
    assert bells[0] - begun == at(14)


def test_a_cue_that_a_pause_broke_off_is_said_anew() -> None:
    session = listener()
    session.hear(7)
    session.player.send(Command.TOGGLE)
    session.hear(1)
    session.player.send(Command.TOGGLE)
    rest = session.hear(5)
    assert session.stage.told == ["Back in Lunge, first side."]
    assert runs(rest)[0][1] == pytest.approx(at(2), abs=480)


def test_a_cue_that_was_broken_off_in_a_hold_is_said_while_its_clock_stands() -> None:
    session = listener()
    session.hear(15)
    session.player.send(Command.TOGGLE)
    session.hear(1)
    session.player.send(Command.TOGGLE)
    session.hear(2 * 1.4)
    assert session.stage.told[1:] == ["Breathe."]
    assert session.player.now().place.at == at(15)
    assert not session.hear(6.9).any()


def test_next_goes_to_the_next_stretch_and_then_to_the_close() -> None:
    session = listener()
    session.hear(10)
    session.player.send(Command.NEXT)
    session.hear(0.1)
    assert at(60) <= session.player.now().place.at < at(60.2)
    session.player.send(Command.NEXT)
    session.hear(0.1)
    assert at(75) <= session.player.now().place.at < at(75.2)


def test_back_goes_to_the_start_of_this_stretch_and_twice_to_the_one_before() -> None:
    session = listener()
    session.hear(10)
    session.player.send(Command.NEXT)
    session.hear(10)
    session.player.send(Command.BACK)
    session.hear(0.1)
    assert at(60) <= session.player.now().place.at < at(60.2)
    session.player.send(Command.BACK)
    session.hear(0.1)
    assert at(3) <= session.player.now().place.at < at(3.2)


def test_skip_leaves_this_side_and_goes_on_with_the_other() -> None:
    session = listener()
    session.hear(14)
    session.player.send(Command.SKIP)
    session.hear(0.1)
    assert at(33) <= session.player.now().place.at < at(33.2)


def test_what_is_asked_for_in_one_moment_is_all_done() -> None:
    session = listener()
    session.hear(10)
    session.player.send(Command.NEXT)
    session.player.send(Command.PAUSE)
    session.hear(1)
    assert session.player.now().place.at == at(60)
    session.player.send(Command.RESUME)
    session.player.send(Command.NEXT)
    session.hear(0.1)
    assert at(75) <= session.player.now().place.at < at(75.2)


def test_moving_while_paused_stays_paused() -> None:
    session = listener()
    session.hear(10)
    session.player.send(Command.PAUSE)
    session.player.send(Command.NEXT)
    assert not session.hear(2)[FADE:].any()
    session.player.send(Command.RESUME)
    session.hear(1)
    assert session.stage.told == ["Back in Fold."]


def test_again_says_the_last_words_while_the_clock_of_the_hold_stands() -> None:
    session = listener()
    session.hear(25)
    session.player.send(Command.AGAIN)
    session.hear(1.4)
    assert session.stage.told == ["Breathe."]
    assert session.player.now().place.at == at(25)
    assert runs(session.hear(10))[0][0] == FADE + at(4)


def test_more_adds_fifteen_seconds_to_the_hold_and_moves_what_follows() -> None:
    session = listener()
    session.hear(13)
    session.player.send(Command.MORE)
    session.player.turn(0)
    plain = np.concatenate(list(session.stage.blocks(lunge(), at(0))))[:, 0]
    heard = session.hear(80)
    said = [start + at(13) for start, _ in runs(heard)]
    halfway = at(22 + 7.5)
    expected = [at(14), halfway, *(at(47 - n) for n in (3, 2, 1)), at(47), at(49)]
    assert said[: len(expected)] == expected
    assert len(runs(heard)) == len(runs(plain[at(13) :]))


def test_more_lets_the_word_that_is_being_said_be_heard_whole() -> None:
    session = listener()
    session.hear(22.5)
    session.player.send(Command.MORE)
    rest = session.hear(30)
    assert runs(rest)[0] == (0, at(0.5))
    assert runs(rest)[1][0] == at(29 + 15 - 22.5)


def test_more_in_the_countdown_waits_before_the_next_count() -> None:
    session = listener()
    session.hear(29.1)
    session.player.send(Command.MORE)
    rest = session.hear(20)
    assert runs(rest)[0] == (0, at(0.3))
    assert [start for start, _ in runs(rest)[1:4]] == [at(15 + s - 29.1) for s in (30, 31, 32)]


def test_more_where_nothing_is_held_says_so() -> None:
    session = listener()
    session.hear(5)
    session.player.send(Command.MORE)
    session.hear(0.1)
    assert session.player.now().notice == "There is no hold just now."
    assert session.player.now().timeline.duration == at(78.5)


def test_skip_where_there_is_no_side_says_so() -> None:
    session = listener()
    session.hear(1)
    session.player.send(Command.SKIP)
    session.hear(0.1)
    assert session.player.now().notice == "There is no side just now."


def test_a_gate_waits_reminds_and_opens_when_the_listener_is_ready() -> None:
    session = listener(wait=True)
    session.hear(8)
    session.hear(30)
    assert session.player.now().place.at == at(8)
    assert len(session.stage.told) == 2
    session.player.send(Command.READY)
    session.hear(0.5)
    assert at(12) < session.player.now().place.at < at(13)


def test_ready_is_nothing_while_the_session_speaks() -> None:
    session = listener(wait=True)
    session.hear(6.5)
    session.player.send(Command.READY)
    session.hear(0.5)
    assert session.player.now().place.at == at(7)


def test_without_wait_a_gate_is_the_time_to_settle() -> None:
    session = listener()
    session.hear(10)
    assert session.player.now().place.at == at(10)


def test_volume_changes_without_a_jump() -> None:
    session = listener()
    session.hear(6.5)
    session.player.send(Command.SOFTER)
    heard = session.hear(0.5)
    assert heard[-1] == pytest.approx(LEVEL * 10 ** (-3 / 20), abs=1e-4)
    assert np.abs(np.diff(heard)).max() < 1e-3


def test_a_growing_session_is_heard_as_the_whole_one() -> None:
    stage = Stage(lunge(), upto=at(6))
    session = Listener(stage).begin()
    for known in (12, 33, 59, 78.5):
        stage.upto = at(known)
        stage.grown()
        session.hear(5)
    session.hear(58.5)
    assert np.array_equal(session.heard, Listener(Stage(lunge())).begin().hear(78.5))


def test_a_session_that_is_not_ready_in_time_waits_and_skips_nothing() -> None:
    stage = Stage(lunge(), upto=at(6))
    session = Listener(stage).begin()
    session.hear(10)
    stage.upto = at(78.5)
    stage.grown()
    assert runs(session.hear(3))[0] == (0, at(2))


def test_a_stretch_that_is_not_made_yet_is_gone_to_when_it_is() -> None:
    stage = Stage(lunge(), upto=at(20))
    session = Listener(stage).begin()
    session.hear(10)
    session.player.send(Command.NEXT)
    session.hear(1)
    assert session.player.now().place.at == at(11)
    assert session.player.now().notice
    stage.upto = at(78.5)
    session.player.send(Signal.GROWN)
    session.hear(0.1)
    assert at(60) <= session.player.now().place.at < at(60.2)
    assert not session.player.now().notice


def test_a_stop_fades_and_ends_with_its_exit_code() -> None:
    session = listener()
    session.hear(7)
    session.player.send(Stop(130))
    session.player.turn(0)
    heard = session.hear(0.2)
    assert np.all(np.diff(heard[:FADE]) < 0)
    assert session.player.over


def test_a_lost_device_pauses_and_its_return_says_where_we_are_and_skips_nothing() -> None:
    session = listener()
    session.hear(20)
    session.device.withheld = at(0.06)
    session.device.absent = True
    for _ in range(50):
        session.device.time += 0.1
        session.player.turn(0)
    assert session.player.now().lost
    assert session.device.closed == 1
    assert session.player.now().place.at == at(20 - 0.06) - SWALLOWED
    session.device.absent = False
    session.device.time += 1.1
    session.player.turn(0)
    session.device.withheld = at(0)
    session.hear(1)
    assert session.stage.told == ["Back in Lunge, first side. Twelve seconds left."]
    assert not session.player.now().lost


def test_an_hour_of_sleep_pauses_the_session() -> None:
    session = listener()
    session.hear(20)
    session.device.time += 3600
    assert not session.hear(2).any()
    now = session.player.now()
    assert now.paused
    assert now.place.at == at(20)
    assert "asleep" in now.notice


def test_no_device_at_the_start_is_an_error() -> None:
    session = Listener(Stage(lunge()))
    session.device.absent = True
    session.player.begin()
    with pytest.raises(SoundError):
        session.player.run()
