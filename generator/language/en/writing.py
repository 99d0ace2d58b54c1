"""What sentences in English may hold that the rules of writing look for."""

from generator.language.en.numbers import COUNT
from generator.language.pattern import Pattern
from generator.language.protocol import Writing

MOVES = (
    "bend|bring|climb|come|cross|draw|drop|go|hook|kneel|lay|lean|lie|lift|lower|move|place|pull|push|put|raise|roll|set"
    "|shift|sit|slide|squat|stand|step|stretch|swing|take|tilt|tuck|turn|twist|walk|wrap"
)
"""Verbs that change the position of the body or of a thing; to breathe, feel, look or relax goes along with them."""

SIDE = Pattern(
    r"(?<![{A-Za-z])(?<!your own )(left|right)(?:wards?|most|-hand(?:ed)?)?(?![A-Za-z]|[ -]angle)",
    finds=("Bend your right knee.", "Lean leftwards.", "Left-handed people change hands."),
    leaves=("Make a right angle with your knee.", "Lean to a bright wall.", "{left}", "Your own left arm aches."),
    hints=("left", "right"),
)
MEASURE = Pattern(
    rf"\b(half(?: an?)?|{'|'.join(COUNT)}|\d+(?:\.\d+)?)[ -]?"
    r"(?:finger[ -]?(?:width|breadth)s?|inch(?:es)?|(?:centi|milli)met(?:re|er)s?|cm|mm)\b",
    finds=("Go two finger widths up.", "Go 2.5 fingerwidths up.", "Go up 2 inches.", "Go about 3cm out."),
    leaves=("Go {up} finger widths up.", "Lay two fingers on it.", "Inch by inch, go up."),
    hints=("finger", "inch", "met", "cm", "mm"),
)
PASSIVE = Pattern(
    r"\b(?:is|are|be|being|been|gets?)\s+(?:then\s+|now\s+|\w+ly\s+)?"
    r"(?:\w{2,}(?<!ne)ed|put|set|held|bent|brought|drawn|taken|laid|kept|shown|given|done|made)\b(?!\s+band)",
    finds=("The ball is placed under the spot.", "The knee is slowly bent.", "It gets pushed down."),
    leaves=("Bend the knee that is sore.", "There is need of a ball.", "Feel where the muscle gets tightened bands."),
    hints=(" is ", " are ", " be ", " being ", " been ", " get"),
)
THEN = Pattern(
    r"(?:,| and| ;)\s+then\b|\bafter (?:that|this),",
    finds=("Bend your knee, and then lower it.", "After that, let go."),
    leaves=("Then lower it.", "Press it until then."),
    hints=("then", "after "),
)
TWO_MOVES = Pattern(
    rf"(?:^|[.;]\s+)(?:{MOVES})\b[^.;]*?,? and (?:{MOVES})\b",
    finds=("Bend your knee and lower it.",),
    leaves=("Bend your knee and breathe.", "Bend hip and knee."),
    hints=(" and ",),
)
MOVE_AGAIN = Pattern(
    rf"(?<!\d)[.;]\s+(?:now |next )?(?:{MOVES})\b",
    finds=("Lie on your side. Now bend your knee.", "Sit down; lean back."),
    leaves=("Lie on your side. Breathe.", "Bend it to 90. Turn it no further."),
    hints=(". ", ";"),
)
PROMISE = Pattern(
    r"\b(?<!no )(?<!not a )(?<!never )(?:cures?|cured|heals?|healed|guarantee[ds]?|miracle|pain[- ]free"
    r"|will (?:surely |always )?(?:relieve|fix|remove|stop|end|disappear|go away|be gone)|gets? rid of|for good|forever"
    r"|always works|100 ?%)\b",
    finds=("This will relieve the pain.", "It cures a stiff neck.", "Get rid of the ache for good."),
    leaves=("There is no cure.", "It may ease the ache.", "The ache will come back."),
    hints=("cure", "heal", "guarantee", "miracle", "pain", "will ", "rid of", "for good", "forever", "always", "100"),
)
MOVING = Pattern(
    r"\b(?:lean|turn|bring|pull|lift|raise|lower|sink|roll|draw|straighten)\b",
    finds=("Lean back until you feel it.", "Let your knee sink out."),
    leaves=("Press on the spot.", "Reach under that arm."),
)
OPENING_MOUTH = Pattern(
    r"\bopen your mouth\b",
    finds=("Open your mouth slowly, as far as is comfortable.",),
    leaves=("Keep your mouth shut.", "Open your hand."),
)
PRESSING = {
    "pinch": Pattern(
        r"\b(?:pinch|grip)\b|\b(?:fingers?|thumb) and (?:\w+ )?(?:fingers?|thumb)\b",
        finds=("Pinch the fold.", "Take it between your {side} thumb and finger."),
        leaves=("Put two fingers on it.",),
    ),
    "two-fingertips": Pattern(
        r"\btwo finger(?:tip)?s\b", finds=("Put two fingertips on it.",), leaves=("Go two finger widths up.",)
    ),
    "one-fingertip": Pattern(
        r"\b(?:one|a) finger(?:tip)?\b", finds=("Put one fingertip on it.",), leaves=("Lay a hand on it.",)
    ),
    "thumb": Pattern(r"\bthumb\b", finds=("Press the thumb in.",), leaves=("Press with a finger.",)),
    "flat-fingers": Pattern(
        r"\bflat fingers\b", finds=("Lay the flat fingers on it.",), leaves=("Lay your fingers on it.",)
    ),
    "hooked-fingers": Pattern(
        r"\bhook (?:the|your)\b", finds=("Hook your {side} hand over it.",), leaves=("Stand near a hook.",)
    ),
    "fingertips": Pattern(r"\bfinger(?:tip)?s\b", finds=("Lay your fingers on it.",), leaves=("Lay your hand on it.",)),
}
DENYING = Pattern(
    r"\b(?:never|not|no|cannot|nobody|nothing|none|without|neither|nor)\b|n['’]t\b",
    finds=("Never press here.", "Do not roll on it.", "Don't pull.", "It takes no force."),
    leaves=("Press softly.", "Notice how it feels."),
)
WRITING = Writing(
    side=SIDE,
    measure=MEASURE,
    passive=PASSIVE,
    second_action=(TWO_MOVES, THEN, MOVE_AGAIN),
    promise=PROMISE,
    denying=DENYING,
    moving=MOVING,
    opening_mouth=OPENING_MOUTH,
    pressing=PRESSING,
)
