"""Reading what people type under stress; pure."""
