"""Files to domain values and back: YAML, cleaning of damaged text, script conversion."""
