"""The axes that a pose has an angle for: each a joint, what turns about it, and on which half of the body."""

from typing import Literal, NamedTuple, get_args

Half = Literal["R", "L"]
"""R is the painful side: pictures are drawn for a right side that hurts."""
HALVES: tuple[Half, Half] = get_args(Half)
Joint = Literal["hip", "knee", "ankle", "toes", "shoulder", "elbow", "wrist", "trunk", "neck", "root"]
"""`root` is the whole body in the room."""
Turn = Literal[
    "flexion",
    "abduction",
    "rotation",
    "horizontal",
    "elevation",
    "protraction",
    "dorsiflexion",
    "inversion",
    "pronation",
    "radial_deviation",
    "bend",
    "turn",
    "roll",
    "pitch",
    "lean",
    "tilt",
    "height",
]


class JointAxis(NamedTuple):
    """One axis of a joint; the opposite movement is its negative angle. Angles are degrees; `ROOT_HEIGHT` is metres.

    `down` and `up` are halves of one who lies on a side, until it is said which.
    """

    joint: Joint
    turn: Turn
    half: Half | Literal["", "down", "up"] = ""

    def on(self, half: Half | Literal["down", "up"]) -> "JointAxis":
        """The same axis on one half of the body."""
        return self._replace(half=half)

    def __str__(self) -> str:
        """`R.hip.flexion`, `neck.bend`."""
        return f"{self.half}.{self.joint}.{self.turn}" if self.half else f"{self.joint}.{self.turn}"


HIP_FLEXION = JointAxis("hip", "flexion")
HIP_ABDUCTION = JointAxis("hip", "abduction")
HIP_ROTATION = JointAxis("hip", "rotation")
KNEE_FLEXION = JointAxis("knee", "flexion")
ANKLE_DORSIFLEXION = JointAxis("ankle", "dorsiflexion")
ANKLE_INVERSION = JointAxis("ankle", "inversion")
TOES_FLEXION = JointAxis("toes", "flexion")
SHOULDER_FLEXION = JointAxis("shoulder", "flexion")
SHOULDER_ABDUCTION = JointAxis("shoulder", "abduction")
SHOULDER_ROTATION = JointAxis("shoulder", "rotation")
SHOULDER_HORIZONTAL = JointAxis("shoulder", "horizontal")
SHOULDER_ELEVATION = JointAxis("shoulder", "elevation")
SHOULDER_PROTRACTION = JointAxis("shoulder", "protraction")
ELBOW_FLEXION = JointAxis("elbow", "flexion")
ELBOW_PRONATION = JointAxis("elbow", "pronation")
WRIST_FLEXION = JointAxis("wrist", "flexion")
WRIST_RADIAL_DEVIATION = JointAxis("wrist", "radial_deviation")
TRUNK_FLEXION = JointAxis("trunk", "flexion")
NECK_FLEXION = JointAxis("neck", "flexion")
NECK_BEND = JointAxis("neck", "bend")
NECK_PROTRACTION = JointAxis("neck", "protraction")
"""The head glides, and stays as level as it is."""
ROOT_HEIGHT = JointAxis("root", "height")
ROOT_PITCH = JointAxis("root", "pitch")
ROOT_ROLL = JointAxis("root", "roll")
ROOT_LEAN = JointAxis("root", "lean")
ROOT_TILT = JointAxis("root", "tilt")
LIMB_AXES = (
    HIP_FLEXION,
    HIP_ABDUCTION,
    HIP_ROTATION,
    KNEE_FLEXION,
    ANKLE_DORSIFLEXION,
    ANKLE_INVERSION,
    TOES_FLEXION,
    SHOULDER_FLEXION,
    SHOULDER_ABDUCTION,
    SHOULDER_ROTATION,
    SHOULDER_HORIZONTAL,
    SHOULDER_ELEVATION,
    SHOULDER_PROTRACTION,
    ELBOW_FLEXION,
    ELBOW_PRONATION,
    WRIST_FLEXION,
    WRIST_RADIAL_DEVIATION,
)
"""Those of an arm and a leg."""
AXES_OF = {half: tuple(axis.on(half) for axis in LIMB_AXES) for half in HALVES}
