"""Figures that are readable from two metres away."""

_FONT = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": ("  █", "  █", "  █", "  █", "  █"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", "███", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("███", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", "  █", "  █"),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", "███"),
    ":": (" ", "█", " ", "█", " "),
}

LARGEST = 3


def large(text: str, width: int, height: int) -> list[str]:
    """Return `text` (figures and colons) as rows of blocks, as large as fits, or just `text`."""
    scale = min(LARGEST, height // 5, width // max(1, len(_row(text, 0, 1))))
    if scale < 1:
        return [text]
    return [_row(text, row, scale) for row in range(5) for _ in range(scale)]


def _row(text: str, row: int, scale: int) -> str:
    """Return one row: a dot of the font is twice as wide as high, because characters are narrow."""
    dots = " ".join(_FONT[figure][row] for figure in text)
    return "".join(dot * 2 * scale for dot in dots)
