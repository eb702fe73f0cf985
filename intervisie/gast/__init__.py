"""Somebody from outside in one session: invited by a personal link, and gone when it is over."""
