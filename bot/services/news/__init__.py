"""Who is told of what: from a fact to its one-shot messages, one table for each kind of stream."""
