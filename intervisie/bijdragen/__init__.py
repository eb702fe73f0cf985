"""What people contribute in a step: cards, afspraken and their own notes."""
