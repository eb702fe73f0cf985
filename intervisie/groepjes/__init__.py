"""Small groups side by side in one session: who sits where, what each of them sees, and the call back."""
