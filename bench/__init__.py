"""Benchmarks: `python -m bench` measures side by side, in one run, and prints tables."""
