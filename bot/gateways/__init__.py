"""One file for each outside thing that the desk speaks to."""
