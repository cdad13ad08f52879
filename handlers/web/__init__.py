"""Doors that are knocked at over HTTP: each checks who it is, translates, calls the desk."""
