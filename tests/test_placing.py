"""The ladder: what finds room in a window, where, and what is left out."""

from holdspace.placing import MARGIN, place
from holdspace.program import CueKind, Origin, Placed, Saying, Window
from holdspace.units import Samples, samples


def of_text(text: str) -> Samples:
    """A voice that needs a tenth of a second for each character."""
    return samples(len(text) / 10)


def of_sound(name: str) -> Samples:
    return samples(0.5)


def cue(text: str, at: float, slack: float = 0.0, *more: Saying) -> Placed:
    return Placed(
        CueKind.BREATHE, (Saying(text=text), *more), samples(at), samples(slack), line=None
    )


def window(seconds: float, *cues: Placed, start_sound: str | None = None) -> Window:
    return Window(samples(seconds), Origin(), cues, start_sound)


def starts(*cues: Placed, seconds: float = 10, start_sound: str | None = None) -> list[float]:
    placing = place(window(seconds, *cues, start_sound=start_sound), of_text, of_sound)
    return [found.start / 48_000 for found in placing.cues]


def test_a_cue_with_room_starts_exactly_where_it_is_wanted() -> None:
    assert starts(cue("x" * 10, 3.0)) == [3.0]


def test_a_cue_that_may_wait_starts_a_margin_after_the_one_in_its_way() -> None:
    first, second = cue("x" * 20, 2.0), cue("y" * 5, 3.0, 5.0)
    assert starts(first, second) == [2.0, 4.0 + MARGIN / 48_000]


def test_the_more_important_cue_has_its_place_though_it_comes_later() -> None:
    important, other = cue("x" * 10, 5.0), cue("y" * 20, 4.5, 8.0)
    placing = place(window(10, important, other), of_text, of_sound)
    assert [c.saying.text for c in placing.cues] == ["x" * 10, "y" * 20]
    assert placing.cues[1].start == samples(6.0) + MARGIN


def test_where_the_full_text_does_not_fit_the_short_one_is_said_and_the_loss_is_told() -> None:
    wide = cue("a very long sentence", 8.5, 0.0, Saying(text="short"))
    placing = place(window(10, wide), of_text, of_sound)
    assert [c.saying.text for c in placing.cues] == ["short"]
    assert placing.shed == (("a very long sentence", 'shortened to "short" for want of room'),)


def test_a_beat_becomes_a_tick_where_its_word_is_too_long() -> None:
    placing = place(
        window(10, cue("x" * 20, 4.0), cue("y" * 20, 3.5, 0.0, Saying(sound="tick"))),
        of_text,
        of_sound,
    )
    assert [c.saying for c in placing.cues] == [Saying(sound="tick"), Saying(text="x" * 20)]


def test_a_cue_without_any_room_is_left_out_and_told() -> None:
    placing = place(window(2, cue("x" * 50, 0.0, 2.0)), of_text, of_sound)
    assert placing.cues == ()
    assert placing.shed == (("x" * 50, "no room for it in the time there is"),)


def test_nothing_is_said_while_the_start_sound_rings() -> None:
    assert starts(cue("x", 0.0, 5.0), start_sound="start") == [0.5 + MARGIN / 48_000]


def test_no_cue_reaches_past_the_end_of_its_window() -> None:
    assert starts(cue("x" * 10, 9.5), seconds=10) == []
    assert starts(cue("x" * 10, 9.0), seconds=10) == [9.0]
