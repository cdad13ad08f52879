"""What is kept: tables, transactions and migrations, on SQLite and PostgreSQL alike."""
