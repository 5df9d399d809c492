"""The look-back screen: what was missed, and the sentence that answers it."""
