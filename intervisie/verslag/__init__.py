"""The report: made at the end, agreed by the inbrenger, shared with the participants."""
