"""Harness for tests against the real thing: a Daphne process, its database and Chromium."""
