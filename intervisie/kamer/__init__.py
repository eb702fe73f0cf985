"""The live room: the door, the steps, the contributions and how news reaches every screen."""
