"""One file for each outside thing that the desk speaks to."""

import ssl
from functools import cache

import httpx


@cache
def tls() -> ssl.SSLContext:
    """Whom all of them trust; made once: reading the authorities takes 20 ms each time."""
    return httpx.create_ssl_context()
