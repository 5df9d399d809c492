"""The tour: real windows driven through the whole main job by real keys, with a picture of every state."""
