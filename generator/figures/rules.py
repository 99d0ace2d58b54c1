"""What makes a picture impossible: the rules that are found while a body is posed."""

from generator.records.rule import Rule

PICTURE = "picture: {pose: ball-under-hip-knee-on-block}"

UNKNOWN_PLACE = Rule(
    "unknown-place",
    "A thing, a hand or an arrow goes to a place on the body that has a name.",
    wrong="picture: {base: supine, props: [mat, {pillow: {under: side nee}}], caption: A knee.}",
    right=PICTURE,
    why="The words of pictures list the parts of the body; every landmark is a place too.",
)
NO_POINT = Rule(
    "no-point",
    "A picture that names the `point` belongs to a record that has one.",
    wrong="supine-quiet: {base: supine, side: {knee: {flexion: 10}}, props: [mat, {ball: {under: point}}]}",
    right="supine-quiet: {base: supine, side: {knee: {flexion: 10}}, props: [mat]}",
    file="content/gallery.yaml",
)
UNKNOWN_JOINT = Rule(
    "unknown-joint",
    "What gives way until a part rests is a side, a joint and a movement.",
    wrong="picture: {base: standing, rests: [{part: side foot, by: side hip flexing}], caption: A foot.}",
    right=PICTURE,
)
NO_THING = Rule(
    "no-thing",
    "A hand that goes to a wall, a table or a strap finds it among the things.",
    wrong="picture: {base: standing, hands: [{hand: side, does: lie-flat, to: wall}], caption: Lean on your hand.}",
    right=PICTURE,
)
NO_WALL = Rule(
    "no-wall",
    "A ball against the body has a wall behind it.",
    wrong="picture: {base: standing-at-wall, props: [{ball: {against: point}}], caption: Lean on the ball.}",
    right=PICTURE,
)
LOOSE_STRAP = Rule(
    "loose-strap",
    "A strap is held by a hand.",
    wrong="picture: {base: supine, props: [mat, {strap: {around: side foot}}], caption: A strap round the foot.}",
    right=PICTURE,
)
WHICH_SIDE = Rule(
    "which-side",
    "A position on one side says which side is down.",
    wrong="picture: {base: side-lying, props: [mat], caption: Lie on your side.}",
    right=PICTURE,
)
NO_SIDE = Rule(
    "no-side",
    "Only a position on one side says which side is down.",
    wrong="picture: {base: supine, lies_on: side, props: [mat], caption: Lie on your back.}",
    right=PICTURE,
)
MISSED_SUPPORT = Rule(
    "missed-support",
    "What is to lie on something comes to lie on it.",
    wrong="picture: {base: supine, props: [mat, {pillow: {under: head, height_cm: 45}}], caption: Rest your head.}",
    right=PICTURE,
    why="A reader who copies a picture in which a foot hangs in the air learns the wrong thing.",
)
HAND_DOES_NOT_REACH = Rule(
    "hand-does-not-reach",
    "A hand reaches what it holds, presses or pulls.",
    wrong="picture: {base: standing, hands: [{hand: side, does: hold, to: side instep}], caption: Hold your foot.}",
    right=PICTURE,
)
THROUGH_FLOOR = Rule(
    "through-floor",
    "No part of the body is below the floor.",
    wrong="picture: {base: hands-and-knees, side: {shoulder: {flexion: 60}, knee: {flexion: 50}}, "
    "caption: Lift your arm.}",
    right=PICTURE,
)
THROUGH_WALL = Rule(
    "through-wall",
    "No part of the body is inside the wall.",
    wrong="picture: {base: standing-at-wall, lean: {to: back, degrees: 12}, props: [wall, "
    "{ball: {against: point}}], caption: Lean.}",
    right=PICTURE,
)
LIMB_INSIDE = Rule(
    "limb-inside",
    "No limb is inside another part of the body.",
    wrong="picture: {base: standing, side: {hip: {adduction: 35}}, caption: Cross your legs.}",
    right=PICTURE,
)
BEYOND_LIMIT = Rule(
    "beyond-limit",
    "A hand goes where the joints of its arm can bring it.",
    wrong="picture: {base: standing, hands: [{hand: side, does: lie-flat, "
    "to: chest, elbow: to-side, fingers: down}], caption: Press.}",
    right=PICTURE,
)
