"""'Hoe is het nu?': some weeks later the inbrenger tells what came of it."""
