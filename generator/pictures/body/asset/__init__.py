"""The body asset: `body.npz`, the script that makes it and where it comes from."""
