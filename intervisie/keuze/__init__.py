"""Choosing together in a step, and what follows: other steps, or another inbrenger."""
