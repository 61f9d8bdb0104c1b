"""Nothing is fetched while documents are read, written and checked: every socket is refused."""

import subprocess
import sys

from council_docs.formats import FORMATS
from paths import ROOT

EXAMPLE = ROOT / "examples" / "st09999-nl.txt"
OFFLINE = """
import sys

def refuse(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(f"{event} {arguments}")

sys.addaudithook(refuse)

import council_docs

document = council_docs.load(sys.argv[1])
council_docs.validate(document)
council_docs.check_fidelity(document)
for name in sys.argv[2:]:
    data = council_docs.dumps(document, name)
    if council_docs.formats.FORMATS[name].reads:
        council_docs.loads(data, name)
print("offline")
"""


def test_no_socket_is_opened() -> None:
    names = [made.name for made in FORMATS.values() if made.writes]
    ran = subprocess.run(  # noqa: S603 - the interpreter that runs this
        [sys.executable, "-c", OFFLINE, str(EXAMPLE), *names],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "offline\n", "")
