"""The command line: a second front end, in Chinese, without Qt. Nothing heavy is imported before a command needs it."""
