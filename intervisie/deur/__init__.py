"""The door of the room: arriving, the groepsafspraken, "herken je deze casus?" and who has which role."""
