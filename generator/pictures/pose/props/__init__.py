"""The things of pictures: one file a kind, with its shape, its colours and how it gives. Each makes itself known."""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__, f"{__name__}."):
    import_module(_module.name)
