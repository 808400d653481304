"""How the phases of a breath are told."""

from holdspace.script import Breath

_WAY = r"(?: (?:slowly|gently))?(?: (?:through|thru|by|via) (?:(?:the|your) )?(?:nose|mouth))?"
"""How a breath goes: "in through the nose for 2 seconds"."""

PHASES: tuple[tuple[Breath, str], ...] = (
    (Breath.IN, r"\binhal(?:e|es|ing|ation)\b"),
    (Breath.IN, r"\b(?:breath|breathe|breathing|breaths|draw(?:ing)? air) in\b(?! this\b)"),
    (Breath.IN, r"\bin-breath\b"),
    (Breath.OUT, r"\bexhal(?:e|es|ing|ation)\b"),
    (Breath.OUT, r"\b(?:breathe|breathing|breath|let(?:ting)?) (?:it )?out\b"),
    (Breath.OUT, r"\b(?:blow|hiss|sigh|puff)(?:ing)? (?:it )?out\b"),
    (Breath.OUT, r"\blet(?:ting)? (?:out )?all (?:of )?the air\b|\bout-breath\b"),
    (Breath.OUT, rf"(?:\b(?:and|then)|,|^) ?out\b(?={_WAY} (?:for|while you count|\d+ counts))"),
    (Breath.IN, rf"^in\b(?={_WAY} (?:for|while you count))"),
    (Breath.IN, r"\bin\b(?= \d{1,2}\b[^.;]*\bout \d)"),
    (Breath.OUT, r"(?<=[\d,–—-] )out\b(?= \d{1,2}\b)"),
    (Breath.IN, r"(?<=seconds )in\b(?! )|(?<=seconds )in(?= and| or)"),
    (Breath.OUT, r"(?<=seconds )out\b"),
    (Breath.EMPTY, r"(?<!until )(?<!till )\bempty\b(?=, \d{1,2} counts?\b)"),
    (Breath.EMPTY, r"\b(?:hold|keep|pause|stay|rest|wait)\w*\b[^.;,\d]{0,30}\bempty\b"),
    (Breath.EMPTY, r"\b(?:hold|pause)\w*\b[^.;,\d]{0,12}\bafter (?:the |your |each )?exhal\w+"),
    (Breath.FULL, r"\b(?:hold|keep|stay)\w*\b[^.;,\d]{0,30}\bfull\b"),
    (Breath.FULL, r"\b(?:hold|holding|retain|pause|pausing|suspend|rest|wait)\b"),
    (Breath.FULL, r"\bkeep (?:it in|(?:the|your) (?:breath|air|lungs)|holding|full)\b"),
)
"""What a phase begins with; a hold is with empty lungs where it follows an exhalation."""

_COUNT = r"([1-9]\d?)"
NAMED = rf"(?<![\w-]){_COUNT}-{_COUNT}(?:-{_COUNT})?(?:-{_COUNT})?(?![\w-])"
"""A breathing exercise that is named by its counts."""

BREATH = r"\b(?:breath|inhal|exhal|pranayama)"
"""What says that counts are a breath's."""

ROUNDS = r"\d (?:rounds?|cycles?)\b"
"""What counts breaths that counts name."""

LIFTED = r"\b(?:reps?|repetitions|sets?|tempo|kg|lbs?)\b|(?<![\w-])\d+ ?[x×] ?\d+\b(?!-)"
"""What says that counts are the tempo of a lift: "3 x 8, 4-1-2"."""

ORDERS: dict[int, tuple[Breath, ...]] = {
    2: (Breath.IN, Breath.OUT),
    3: (Breath.IN, Breath.FULL, Breath.OUT),
    4: (Breath.IN, Breath.FULL, Breath.OUT, Breath.EMPTY),
}
"""The phases of a name, by how many counts it has."""

BEFORE_COUNT = r"\b(?:for|of|to|from)(?: (?:about|around))? $|^.{0,2}$"
"""What stands between a phase's verb and a number that has no unit."""
