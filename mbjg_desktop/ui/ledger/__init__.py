"""The ledger: what was done so far, what it says about the questions, who stands where, and what is disputed."""
