"""Benchmarks: `python -m bench` measures side by side, in one run, and prints tables.

It takes the extra `holdspace[bench]`, and ffmpeg for one of the ways it compares with.
"""
