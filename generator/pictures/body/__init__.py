"""The body in 3D: its mesh, bones, skin and parts."""
