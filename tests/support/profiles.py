"""How many random examples the tests try: few at a desk, many before a change is taken.

`HYPOTHESIS_PROFILE=thorough` asks for many, as `.ci/run` does. In both profiles the same examples
come every time.
"""

import os

from hypothesis import HealthCheck, settings

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "quick")
THOROUGH = PROFILE == "thorough"

for name, count in (("quick", 25), ("thorough", 100)):
    settings.register_profile(
        name,
        deadline=None,  # no test asserts a time
        derandomize=True,
        max_examples=count,
        suppress_health_check=list(HealthCheck),
    )
settings.load_profile(PROFILE)


def examples(count: int) -> settings:
    """Return settings with this number of examples in a thorough run, else a quarter of it."""
    return settings(max_examples=count if THOROUGH else max(1, count // 4))
