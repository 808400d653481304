from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from stage import at, lunge

from holdspace.playing import history, position
from holdspace.playing.edits import edited, more
from holdspace.playing.history import Sitting
from holdspace.playing.lookahead import Doing, Place
from holdspace.playing.now import Now
from holdspace.playing.performance import Known
from holdspace.playing.position import EVERY, Keeper, position_of
from holdspace.timeline import Timeline
from holdspace.units import Samples

SITTING = Sitting("2026-03-01T07:00:00+01:00", "a", "A", "calm", "steady", 60.0, 60.0, 1.0, True)


def now(seconds: float, timeline: Timeline | None = None) -> Now:
    known = timeline or lunge()
    place = Place(at(seconds), Doing.PLAYING)
    return Now(Known(known, known.duration), place, played=at(seconds))


def test_a_place_is_found_again_to_the_sample() -> None:
    position.save(position_of("a", {}, now(50)))
    found = position.find("a")
    assert found
    assert found.place(lunge()) == at(50)


def test_a_place_is_found_on_the_same_side_where_the_timing_is_another() -> None:
    slower = edited(lunge(), more(lunge(), at(13), at(15)))
    found = position_of("a", {}, now(50))
    assert found.place(slower) == at(65)


def test_what_was_added_to_a_hold_is_not_counted() -> None:
    edits = more(lunge(), at(13), at(15))
    longer = replace(now(65, edited(lunge(), edits)), edits=edits)
    found = position_of("a", {}, longer)
    assert (found.at, found.duration) == (at(50), lunge().duration)
    assert found.place(lunge()) == at(50)


def test_the_last_session_is_found_without_its_name() -> None:
    position.save(position_of("a", {}, now(10)))
    position.save(position_of("b", {}, now(20)))
    found = position.find(None)
    assert found
    assert found.script in {"a", "b"}
    assert position.find("c") is None


def test_a_spoilt_file_keeps_nothing(own_folders: Path) -> None:
    position.save(position_of("a", {}, now(10)))
    (path,) = own_folders.rglob("positions/*.json")
    path.write_bytes(path.read_bytes()[:20])
    assert position.find("a") is None


def test_a_place_is_saved_every_few_seconds_and_forgotten_at_the_end() -> None:
    time = [0.0]
    keeper = Keeper("a", {}, pytest.fail, lambda: time[0])
    keeper.watch(now(10))
    assert position.find("a") is None
    time[0] = EVERY
    keeper.watch(now(15))
    assert position.find("a")
    keeper.end(now(78.5), finished=True)
    assert position.find("a") is None


def test_a_place_that_cannot_be_kept_is_said_once(own_folders: Path) -> None:
    (own_folders / "state").mkdir()
    (own_folders / "state" / "holdspace").write_text("in the way")
    told: list[str] = []
    keeper = Keeper("a", {}, told.append)
    keeper.end(now(10), finished=False)
    keeper.end(now(11), finished=False)
    assert len(told) == 1


def test_a_torn_line_spoils_no_other(own_folders: Path) -> None:
    history.add(SITTING)
    (path,) = own_folders.rglob("history.jsonl")
    path.write_bytes(path.read_bytes() + b'{"started": "2026-03-0')
    history.add(replace(SITTING, title="B"))
    assert [sitting.title for sitting in history.sittings()] == ["A", "B"]


def test_days_in_a_row_count_up_to_today_or_yesterday() -> None:
    days = [date(2026, 3, day) for day in (1, 3, 4, 5)]
    assert history.streak(days, date(2026, 3, 5)) == 3
    assert history.streak(days, date(2026, 3, 6)) == 3
    assert history.streak(days, date(2026, 3, 7)) == 0


def test_edits_move_every_span_and_keep_each_hold_whole() -> None:
    longer = edited(lunge(), more(lunge(), at(13), at(15)))
    holds = [hold for s in longer.stretches for side in s.sides for hold in side.holds]
    assert [Samples(hold.end - hold.start) for hold in holds] == [at(35), at(20), at(10)]
    assert longer.duration == at(78.5 + 15)
