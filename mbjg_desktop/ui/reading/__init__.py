"""The reading screen: the document, and what is asked about the sentence at hand."""
