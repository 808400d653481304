import pytest
from hypothesis import given
from hypothesis import strategies as st

from holdspace.speakable import speakable

SPOKEN = {
    "30 sec": "thirty seconds",
    "1 sec": "one second",
    "30s hold": "thirty seconds hold",
    "A 30-sec hold": "A thirty-second hold",
    "Rest 1-2 min.": "Rest one to two minutes.",
    "10–30 seconds": "ten to thirty seconds",
    "30 sec - 1 min": "thirty seconds to one minute",
    "10s–30s": "ten seconds to thirty seconds",
    "30+ seconds": "thirty or more seconds",
    "~30 sec": "about thirty seconds",
    "1.5 min": "one and a half minutes",
    "2½ minutes": "two and a half minutes",
    "1 1/2 min": "one and a half minutes",
    "1/2 hour": "half an hour",
    "1/2": "one half",
    "3/4": "three quarters",
    "1:30": "one minute thirty",
    "0:45": "forty-five seconds",
    "2:00 min": "two minutes",
    "7:00 A.M.": "seven A M",
    "9:05pm": "nine oh five P M",
    "2-3x": "two to three times",
    "1x daily": "once daily",
    "3x/week": "three times per week",
    "3x10": "three times ten",
    "10 x 3": "ten times three",
    "Squats x10-12": "Squats, ten to twelve times",
    "30 sec x 2": "thirty seconds, twice",
    "3 sets x 10 reps": "three sets of ten reps",
    "10 reps x 3 sets": "ten reps, three sets",
    "30-45 sec/side": "thirty to forty-five seconds per side",
    "4-7-8": "four, seven, eight",
    "1:2 ratio": "one to two ratio",
    "90°": "ninety degrees",
    "a 90° angle": "a ninety-degree angle",
    "90/90 stretch": "ninety ninety stretch",
    "pain of 3/10": "pain of three out of ten",
    "10- to 15-second hold": "ten to fifteen-second hold",
    "2nd side": "second side",
    "Figure 4": "Figure four",
    "Fig. 2 shows": "Figure two shows",
    "#1": "number one",
    "1,000 steps": "one thousand steps",
    "in your 30s": "in your thirties",
    "figure 8s": "figure eights",
    "Step 2 - 10 reps": "Step two, ten reps",
    "6 in. apart": "six inches apart",
    'About 6" apart': "About six inches apart",
    "Step 2 in front": "Step two in front",
    "3 ft. away": "three feet away",
    "15 cm": "fifteen centimetres",
    "5 lb": "five pounds",
    "50%": "fifty percent",
    "for the over 60s": "for the over sixties",
    "in their 70s and 80s": "in their seventies and eighties",
    "rest for over 60s": "rest for over sixty seconds",
    "L/R": "left or right",
    "(R) knee, L foot": "right knee, left foot",
    "approx. 10": "approximately ten",
    "e.g. a chair": "for example, a chair",
    "Rest, etc.": "Rest, and so on.",
    "w/ a strap": "with a strap",
    "knees & hips": "knees and hips",
    "cat + cow": "cat plus cow",
    "St. John": "Saint John",
    "face NE": "face north-east",
    "IT Band": "I T Band",
    "Warrior II": "Warrior two",
    "knee(s)": "knees",
    "Child's Pose (Balasana)": "Child's Pose",
    "Sit (on a chair), tall.": "Sit, on a chair, tall.",
    "Say “cactus” — arms… wide": "Say cactus, arms, wide",
    "Hold... breathe...": "Hold, breathe.",
    "**Bold** and _soft_ `words`": "Bold and soft words",
    "[a link](https://example.com) here": "a link here",
    "See https://example.com/a?b=1.": "See.",
    "https://example.com": "https example com",
    "Well done 💪🏽!": "Well done!",
    "<b>Hi</b> &amp; welcome": "Hi and welcome",
    "Inhale → exhale": "Inhale, exhale",
    "Do 10. then rest.": "Do ten. Then rest.",
    "Sit tall, don't hip-hike.": "Sit tall, don't hip-hike.",
}

ATOMS = r"""
30 sec 1 min. 2 - – 3x x10 1/2 0.5 90 ° 4-7-8 L/R (R) L knee approx. e.g. etc. vs. Fig. : A.M. St.
lb in. w/ & + # @ ( ) [ ] (Balasana) " ' “ ” ’ ... … . , ; ! ? * _ | → -> < > <b> https://x.y/z IT
band Warrior II ROM NE % $ ½ ² ① ፩ é 😀 don't Sit .com no. a s m h / = ~ ± −
"""


@pytest.mark.parametrize(("written", "expected"), SPOKEN.items())
def test_text_is_read_as_a_person_reads_it(written: str, expected: str) -> None:
    assert speakable(written) == expected


@pytest.mark.parametrize("spoken", SPOKEN.values())
def test_what_is_speakable_stays(spoken: str) -> None:
    assert speakable(spoken) == spoken


texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from([*ATOMS.split(), " "]), max_size=12).map("".join),
    st.lists(st.sampled_from(ATOMS.split()), max_size=12).map(" ".join),
)


@given(texts)
def test_any_text_becomes_words_and_pauses_that_stay(text: str) -> None:
    spoken = speakable(text)
    assert speakable(spoken) == spoken
    assert not any(c.isdigit() or not (c.isalpha() or c in " .,;:!?'-") for c in spoken), spoken
    assert spoken or not any(c.isalpha() or c.isdecimal() for c in text)


def test_no_text_is_markup_for_a_voice() -> None:
    assert speakable('<speak rate="9">[[h@loU]] {x} \\n</speak>') == "h at loU, x, n"


@pytest.mark.parametrize("piece", ["1", "1-", "[((", ". ", '"a', "x1 ", "hold 30 sec "])
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    assert speakable(piece * 10_000 + "on")
