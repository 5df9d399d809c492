"""The quiz screen: choosing a paper, running an attempt, its result."""
