"""A strict Telegram of our own on loopback: to try, train and test the bot without Telegram."""
