"""Orca reads this file when it starts: what it says of its work is written line by line, not in large pieces."""
from orca import debug

debug.debugFile.reconfigure(line_buffering=True)
