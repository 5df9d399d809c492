"""The wording of a question beyond its stem, as an author needs it to judge a dispute."""

from mbjg_desktop.domain.question import Choice, Matching, Question


def option_words(question: Question) -> tuple[str, ...]:
    """What there was to choose from, in the order of the bank; empty where the key says it all."""
    match question.body:
        case Choice(options, _):
            return tuple(option.text for option in options)
        case Matching() as body:
            return tuple(body.rights().values())
        case _:
            return ()
