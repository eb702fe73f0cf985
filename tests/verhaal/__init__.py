"""Stories and rough weather: a real Daphne with many people at once, over WebSockets and in Chromium."""
