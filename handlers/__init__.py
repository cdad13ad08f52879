"""What comes in: updates are heard, translated into the desk's work, and presses are answered."""
