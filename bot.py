"""Starts Kentongan; `bot/` beside this file is the program."""

from bot.main import main

main()
