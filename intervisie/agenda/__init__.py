"""Planning: the appointment, who is invited, and what is coming."""
