"""Ctrl+C and SIGTERM both end a command in order: chats saved, connections closed."""

import signal


def stoppable() -> None:
    """Let SIGTERM do what Ctrl+C does, also where a shell told us to ignore that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda number, frame: signal.raise_signal(signal.SIGINT))
