"""学而时习: learn a document for a knowledge contest; nothing but the version belongs in this file."""

__version__ = "0.1.0"
