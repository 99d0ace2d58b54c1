"""What sentences in Spanish may hold that the rules of writing look for."""

from generator.language.pattern import Pattern
from generator.language.protocol import Writing

MOVES = (
    "abre|acerca|acuéstate|agáchate|agarra|aleja|alza|apoya|arrodíllate|avanza|baja|balancea|coloca|cruza|da|deja caer"
    "|desliza|dobla|échate|empuja|encoge|endereza|estira|extiende|flexiona|gira|haz rodar|hunde|inclina|inclínate|junta"
    "|lleva|levanta|mete|mueve|pasa|pega|pon|ponte|recuéstate|retira|rueda|saca|separa|siéntate|sienta|sube"
    "|tiéndete|tira|trae|túmbate|vuelve"
)
"""Verbs that change the position of the body or of a thing; to breathe, feel, look or relax goes along with them."""

SIDE = Pattern(
    r"(?<![{\w])(?<!tu propio lado )(?<!ángulo )(derech[ao]s?|izquierd[ao]s?)\b",
    finds=("Dobla la rodilla derecha.", "Gira hacia la izquierda.", "Apoya los dedos izquierdos."),
    leaves=(
        "Dobla la rodilla {side.f}.",
        "Forma un ángulo derecho.",
        "Ponte de pie, recto.",
        "Tu propio lado derecho.",
    ),
    hints=("derech", "izquierd"),
)
MEASURE = Pattern(
    r"(?<!yemas de )\b(medio|un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+(?:[.,]\d+)?)[ -]?"
    r"(?:dedos? (?:de ancho|hacia|más)|trav[eé]s(?:es)? de dedo|pulgadas?|(?:centí|milí)metros?|cm|mm)\b",
    finds=("Sube dos dedos hacia la cintura.", "Baja 3 cm.", "Sube un través de dedo."),
    leaves=(
        "Sube {up.dedos}.",
        "Presiona con dos dedos.",
        "Presiona con las yemas de dos dedos hacia el hueso.",
    ),
    hints=("dedo", "pulgada", "metro", "cm", "mm"),
)
PASSIVE = Pattern(
    r"\b(?:es|son|sea|sean|ser|está siendo)\s+(?:luego\s+|ahora\s+|\w+mente\s+)?"
    r"(?:\w{2,}[ai]d[oa]s?|puest[oa]s?|abiert[oa]s?|hech[oa]s?|suelt[oa]s?)\b"
    r"|\bse\s+(?:coloca|pone|dobla|apoya|lleva|levanta|baja|gira|estira|presiona|mantiene|sujeta)n?\b",
    finds=("La pelota es colocada bajo el punto.", "Se coloca la pelota en el suelo.", "Las manos son puestas arriba."),
    leaves=(
        "Coloca la pelota.",
        "La rodilla queda doblada.",
        "Deja que la cadera se hunda.",
        "Es normal sentir un tirón.",
    ),
    hints=(" ser ", "es ", "son ", "sea", "siendo", "se "),
)
THEN = Pattern(
    r"(?:,|;)?\s(?:y )?(?:luego|después|a continuación)\b(?! de\b)|\bdespués de eso,",
    finds=("Dobla la rodilla y luego bájala.", "Dobla la rodilla; después bájala."),
    leaves=("Luego bájala.", "Descansa después de cada vez."),
    hints=("luego", "después", "continuación"),
)
TWO_MOVES = Pattern(
    rf"(?:^|[.;]\s+)(?:{MOVES})\b(?:\{{[^}}]*\}}|[^.;{{])*?,? [ye] (?:{MOVES})\b",  # a form has a dot: `{{side.f}}`
    finds=("Dobla la rodilla y baja el pie.", "Cruza la mano {other.f} por delante y pon la palma en el hombro."),
    leaves=("Dobla la rodilla y respira.", "Dobla cadera y rodilla."),
    hints=(" y ", " e "),
)
MOVE_AGAIN = Pattern(
    rf"(?<!\d)[.;]\s+(?:ahora |luego |después )?(?:{MOVES})\b",
    finds=("Túmbate de lado. Ahora dobla la rodilla.", "Siéntate; inclínate hacia atrás."),
    leaves=("Túmbate de lado. Respira.", "Dobla la rodilla."),
    hints=(". ", ";"),
)
PROMISE = Pattern(
    r"\b(?<!no )(?<!nunca )(?:cura(?:rá|r)?\b|sana(?:rá|r)\b"
    r"|sana\b(?= (?:de verdad|del todo|el|l[ao]s?|rápido|tod[ao]s?|tus?|una?)\b)|garantiza(?:n|do|da|mos)?|milagr\w+"
    r"|(?:aliviará|quitará|eliminará|desaparecerá|acabará con|resolverá|arreglará)\b"
    r"|sin dolor(?: alguno)? para siempre|para siempre|siempre funciona|definitivamente|100 ?%)",
    finds=(
        "Esto quitará el dolor.",
        "Cura el cuello rígido.",
        "Líbrate de la molestia para siempre.",
        "Sana el músculo.",
        "Así sanará.",
    ),
    leaves=(
        "No hay remedio seguro.",
        "Puede aliviar la molestia.",
        "Esto no cura.",
        "Lo sienten también personas sanas.",
        "Compara con la piel sana de al lado.",
        "Ten curado el corte antes de empezar.",
    ),
    hints=("cura", "sana", "garantiza", "milagr", "rá", "siempre", "definitiva", "100"),
)
MOVING = Pattern(
    r"\b(?:inclina|inclínate|gira|lleva|tira|levanta|alza|sube|baja|hunde|rueda|estira|endereza)\b",
    finds=("Inclínate hacia atrás hasta notarlo.", "Baja la rodilla hacia fuera."),
    leaves=("Presiona sobre el punto.", "Mete la mano bajo ese brazo."),
)
OPENING_MOUTH = Pattern(
    r"\babre (?:despacio )?la boca\b",
    finds=("Abre la boca despacio, hasta donde sea cómodo.",),
    leaves=("Mantén la boca cerrada.", "Abre la mano."),
)
PRESSING = {
    "pinch": Pattern(
        r"\b(?:pellizca|agarra)\b|\bentre el pulgar y (?:el|los|otro)\b|\b(?:dedo|pulgar) y (?:el )?(?:dedo|pulgar)\b",
        finds=("Pellizca el pliegue.", "Tómalo entre el pulgar y el índice."),
        leaves=("Pon dos dedos encima.",),
    ),
    "two-fingertips": Pattern(
        r"\b(?:las yemas de )?dos dedos\b(?! (?:hacia|más|de ancho))",
        finds=("Pon las yemas de dos dedos encima.", "Presiona con dos dedos."),
        leaves=("Sube dos dedos hacia la cintura.",),
    ),
    "one-fingertip": Pattern(
        r"\b(?:la yema de )?un dedo\b", finds=("Pon la yema de un dedo encima.",), leaves=("Apoya una mano.",)
    ),
    "thumb": Pattern(r"\bpulgar\b", finds=("Hunde el pulgar.",), leaves=("Presiona con un dedo.",)),
    "flat-fingers": Pattern(
        r"\bdedos planos\b", finds=("Apoya los dedos planos encima.",), leaves=("Apoya los dedos encima.",)
    ),
    "hooked-fingers": Pattern(
        r"\ben forma de gancho\b|\bengancha\b",
        finds=("Pon los dedos en forma de gancho.",),
        leaves=("Ponte cerca de un gancho.",),
    ),
    "fingertips": Pattern(
        r"\b(?:dedos|yemas)\b", finds=("Apoya los dedos encima.",), leaves=("Apoya la mano encima.",)
    ),
}
DENYING = Pattern(
    r"\b(?:no|nunca|jamás|ni|sin|tampoco|nada|nadie|ningún|ningun[ao]|evita)\b",
    finds=("Nunca presiones aquí.", "No ruedes sobre él.", "Muévete sin tirar.", "Evita la columna."),
    leaves=("Presiona con suavidad.", "Nota cómo se siente."),
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
