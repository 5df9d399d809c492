"""The duel: two learners at one machine, the same paper, turn by turn."""
