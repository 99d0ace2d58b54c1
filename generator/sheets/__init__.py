"""A library and its pictures → one printable page (PDF) a point, side and paper."""
