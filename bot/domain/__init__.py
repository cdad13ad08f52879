"""The pure heart: facts, folds, decisions and clocks, told the time and touching nothing."""
