"""Tests that want a real sound server."""

import pytest
from bench.pulse import PROGRAMS, is_here

needs_pulse = pytest.mark.skipif(
    not is_here(), reason=f"one of {', '.join(PROGRAMS)} is not installed"
)
