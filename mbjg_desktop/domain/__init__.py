"""What would still be true with pen and paper: values, rules and pure functions."""
