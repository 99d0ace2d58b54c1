"""From meshes and a camera to flat drawings with outlines and shading."""
