"""Makes the folder that MkDocs left strict and small: policy, fingerprints, no dead link."""
