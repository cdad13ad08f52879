"""One file for each thing that `python bot.py` can be told to do; imported when it is called."""
