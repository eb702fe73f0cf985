"""How fast the group goes: real minutes beside the plan, who is ready, who asks for more time, undoing."""
