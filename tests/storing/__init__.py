"""When things fail: networks, servers, databases, clocks, clients that send nonsense."""
