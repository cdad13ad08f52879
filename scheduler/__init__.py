"""The metronome: what wakes the watch, drains the outbox, and keeps both alive."""
