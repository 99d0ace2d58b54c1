"""What makes a picture impossible: the rules that are found while a body is posed."""

from generator.diagnostics.rule import Rule

PICTURE = "supine-quiet: {base: supine, side: {knee: {flexion: 10}}, props: [mat]}"
GALLERY = "content/gallery.yaml"

NO_POINT = Rule(
    "no-point",
    "A picture that names the `point` belongs to a record that has one.",
    wrong="supine-quiet: {base: supine, side: {knee: {flexion: 10}}, props: [mat, {ball: {under: point}}]}",
    right=PICTURE,
    file=GALLERY,
)
UNKNOWN_JOINT = Rule(
    "unknown-joint",
    "What gives way until a part rests is a side, a joint and a movement.",
    wrong="supine-quiet: {base: standing, rests: [{part: side foot, by: side hip flexing}], caption: A foot.}",
    right=PICTURE,
    file=GALLERY,
)
NO_THING = Rule(
    "no-thing",
    "A hand that goes to a wall, a table or a strap finds it among the things.",
    wrong="supine-quiet: {base: standing, hands: [{hand: side, does: lie-flat, to: wall}]}",
    right=PICTURE,
    file=GALLERY,
)
NO_WALL = Rule(
    "no-wall",
    "A ball against the body has a wall behind it.",
    wrong="supine-quiet: {base: standing-at-wall, props: [{ball: {against: side psis}}], caption: Lean on the ball.}",
    right=PICTURE,
    file=GALLERY,
)
LOOSE_STRAP = Rule(
    "loose-strap",
    "A strap is held by a hand.",
    wrong="supine-quiet: {base: supine, props: [mat, {strap: {around: side foot}}], caption: A strap round the foot.}",
    right=PICTURE,
    file=GALLERY,
)
WHICH_SIDE = Rule(
    "which-side",
    "A position on one side says which side is down.",
    wrong="supine-quiet: {base: side-lying, props: [mat], caption: Lie on your side.}",
    right=PICTURE,
    file=GALLERY,
)
NO_SIDE = Rule(
    "no-side",
    "Only a position on one side says which side is down.",
    wrong="supine-quiet: {base: supine, lies_on: side, props: [mat], caption: Lie on your back.}",
    right=PICTURE,
    file=GALLERY,
)
MISSED_SUPPORT = Rule(
    "missed-support",
    "What is to lie on something comes to lie on it.",
    wrong="supine-quiet: {base: supine, props: [mat, {pillow: {under: head, height_cm: 45}}]}",
    right=PICTURE,
    file=GALLERY,
    why="A reader who copies a picture in which a foot hangs in the air learns the wrong thing.",
)
HAND_DOES_NOT_REACH = Rule(
    "hand-does-not-reach",
    "A hand reaches what it holds, presses or pulls.",
    wrong="supine-quiet: {base: standing, hands: [{hand: side, does: hold, to: side instep}]}",
    right=PICTURE,
    file=GALLERY,
)
THROUGH_FLOOR = Rule(
    "through-floor",
    "No part of the body is below the floor.",
    wrong="supine-quiet: {base: hands-and-knees, side: {shoulder: {flexion: 60}, knee: {flexion: 50}}, "
    "caption: Lift your arm.}",
    right=PICTURE,
    file=GALLERY,
)
THROUGH_WALL = Rule(
    "through-wall",
    "No part of the body is inside the wall.",
    wrong="supine-quiet: {base: standing-at-wall, lean: {to: back, degrees: 12}, props: [wall, "
    "{ball: {against: side psis}}], caption: Lean.}",
    right=PICTURE,
    file=GALLERY,
)
LIMB_INSIDE = Rule(
    "limb-inside",
    "No limb is inside another part of the body.",
    wrong="supine-quiet: {base: standing, side: {hip: {adduction: 35}}, caption: Cross your legs.}",
    right=PICTURE,
    file=GALLERY,
)
BEYOND_LIMIT = Rule(
    "beyond-limit",
    "A hand goes where the joints of its arm can bring it.",
    wrong="supine-quiet: {base: standing, hands: [{hand: side, does: lie-flat, "
    "to: chest, elbow: front, fingers: up}], caption: Press.}",
    right=PICTURE,
    file=GALLERY,
)
THINGS_INSIDE = Rule(
    "things-inside",
    "No thing is inside another one.",
    wrong="supine-quiet: {base: supine, props: [mat, {pillow: {under: head}}, {towel: {under: neck}}]}",
    right=PICTURE,
    file=GALLERY,
)
OVER_THROAT = Rule(
    "over-throat",
    "No hand lies over the throat.",
    wrong="supine-quiet: {base: standing, hands: [{hand: side, does: press, to: breastbone-notch, elbow: front}]}",
    right=PICTURE,
    file=GALLERY,
    why="What is drawn is done. Pressing there can hurt the windpipe and the big arteries beside it.",
)
UNSEEN_DIFFERENCE = Rule(
    "unseen-difference",
    "One sees, large, how what is not so differs from what is.",
    wrong="picture: {pose: ball-under-hip-knee-on-block, not_so: {at: point}}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
    why="Two pictures that look alike teach nothing, or the wrong one of both.",
)
UNSEEN_HAND = Rule(
    "unseen-hand",
    "One sees the hand that presses or pinches.",
    wrong="supine-quiet: {base: standing, hands: [{hand: side, does: press, to: belly, elbow: front}], camera: back}",
    right=PICTURE,
    file=GALLERY,
    why="A reader does what the picture shows. One who sees no hand does not know how to hold it.",
)
UNSEEN_PLACE = Rule(
    "unseen-place",
    "A cross stands where one sees the sore spot, and the dot where one sees what the fingers count from.",
    wrong="picture: {base: standing, hands: [{hand: side, does: press, with: thumb, to: point, elbow: back}], "
    "camera: front, shows: head, arrows: [{at: head, to: to-side}], caption: Press.}",
    right="picture: {pose: supine-cross-over}",
    why="A cross on the hair, on an arm or on another side of the body leads the fingers to another place.",
)
OUTSIDE_MUSCLE = Rule(
    "outside-muscle",
    "A sore spot lies inside the shape of its muscle, or a finger width beside it at most.",
    wrong="move: {up: 11, out: [3, 4]}",
    right="move: {up: 2, out: [3, 4]}",
    why="Place and muscle are told apart from each other: where they disagree, one of them is wrong.",
)
WRONG_SHAPE = Rule(
    "wrong-shape",
    "A muscle stays on its own side of the body, and the lines across it all begin at the same edge.",
    wrong="distal: [{from: hip-knob, front: 1}, {from: hip-knob, back: 1}]",
    right="distal: [{from: hip-knob, back: 1}, {from: hip-knob, front: 1}]",
    file="content/muscles/gluteus-medius/muscle.yaml",
)
