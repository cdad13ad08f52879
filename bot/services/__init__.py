"""The desk's work, one file per kind: load, decide, commit; nothing here speaks to the outside."""
