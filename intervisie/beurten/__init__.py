"""Who speaks: turns, and hands that ask for one."""
