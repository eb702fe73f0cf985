"""Who leads, and what to do when somebody falls out."""
