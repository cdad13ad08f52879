"""Who plays on every stage: the desk's people, and the crews of the agencies' groups."""

from bot.domain.people import Role

DESK = {
    "admin": ("Dewi", Role.ADMIN),
    "operator": ("Sari", Role.OPERATOR),
    "supervisor": ("Pak Hadi", Role.SUPERVISOR),
}
OFFICER = "Pak Roni"
"""The fire brigade's duty officer, in the sandbox."""
SEATS = ("Sari",)
"""Whose chat stands first, and wide, on the page of the sandbox."""
CREWS = (
    "Budi", "Rina", "Agus", "Wati", "Joko", "Lestari", "Eko", "Nur", "Tono", "Yuni",
    "Bayu", "Sri", "Dani", "Ayu", "Rudi", "Ika", "Slamet", "Tini", "Hendra",
)  # fmt: skip
CENTRES = {
    "pekalongan": (-6.8898, 109.6746),
    "tarakan": (3.3274, 117.6500),
    "semarang": (-6.9904, 110.4229),
    "majalengka": (-6.8361, 108.2274),
    "cirebon": (-6.7063, 108.5570),
}
"""A point in the middle of each city, in degrees: where a play's location lies."""
MENDERS = {"helpdesk": "Pak Anto", "vendor": "Mbak Rini"}
"""Who sits in the groups of the help desk and of its vendor."""
