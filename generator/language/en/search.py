"""How the search takes English words of one kin for one."""

from generator.language.pattern import Ending, Rewriting
from generator.language.protocol import Stems

STEMS = Stems(
    cut=Rewriting("['’]s?", "", {"golfer's elbow": "golfer elbow", "can't": "cant", "glutes": "glutes"}),
    plural=Ending("^(.{2,}[^sui])s$", {"calves": "calve", "hips": "hip", "its": "its", "gluteus": "gluteus"}),
    last="s$",
    kin=Ending(
        r"^(.*?(.))\2?(?:ing|ed|er)s?$",
        {"swimming": "swim", "swimmer": "swim", "runners": "run", "aching": "ach", "hip": "hip"},
    ),
    danger=Ending(
        "^(.{3,}?)(?:ness|ing|ed|y|e|s)+$",
        {"drooping": "droop", "droops": "droop", "droopy": "droop", "numbness": "numb", "face": "fac", "arm": "arm"},
    ),
    danger_said=(
        Rewriting(r"n t\b", "nt", {"can t pee": "cant pee", "ten toes": "ten toes"}),
        Rewriting(r"\b[5-9]\d(?!\d)", "fifty ", {"i am 64": "i am fifty ", "48": "48", "640": "640"}),  # an age
    ),
)
