"""Try what other projects' pipelines use: the hook, the action, the snippets of the documentation.

    python .ci/pipelines.py

Needs pre-commit and check-jsonschema in the environment that it runs in, and a package index. It
writes to a temporary folder only.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
TOOLS = Path(sys.executable).parent
SNIPPET = re.compile(r"^<!-- check: (\S+) -->\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = ("README.md", "docs/continuous-integration.md")
SCHEMAS = ("github-workflows", "gitlab-ci")
DRAFT = """\
Council conclusions on Ruritania

1. The Council recalls its conclusions.

3. The Council invites the Commission to act.
"""


def main() -> None:
    """Try all of them; end with what failed first."""
    commit = output("git", "-C", ROOT, "rev-parse", "HEAD").strip()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        os.environ["PRE_COMMIT_HOME"] = str(work / "pre-commit")
        print("the manifest of the hook, and the action, are valid")
        run(TOOLS / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml")
        checked("github-actions", ROOT / "action.yml")
        for page in PAGES:
            for kind, text in SNIPPET.findall((ROOT / page).read_text("utf-8")):
                print(f"{page}: {kind}")
                snippet(kind, text.replace("COMMIT", commit), work)
        print("the action")
        action(work)


def snippet(kind: str, text: str, work: Path) -> None:
    """Check a snippet against its schema, or do what it says."""
    if kind == "pre-commit":
        hook(text.replace("https://github.com/OWNER/council_docs", str(ROOT)), work)
        return
    path = work / f"{kind}.yml"
    if kind == "github-steps":
        steps = yaml.safe_load(text)
        job = {"runs-on": "ubuntu-24.04", "steps": steps}
        text, kind = yaml.safe_dump({"on": "push", "jobs": {"one": job}}), "github-workflows"
    assert kind in SCHEMAS, kind
    path.write_text(text, encoding="utf-8")
    checked(kind, path)


def hook(config: str, work: Path) -> None:
    """Run the hook in a project with the examples, then with a draft that has a gap."""
    project = Path(tempfile.mkdtemp(dir=work))
    documents = project / "documents"
    documents.mkdir()
    for example in sorted((ROOT / "examples").glob("*.txt")):
        (documents / example.name).write_bytes(example.read_bytes())
    (project / "notes.txt").write_text("no document\n", encoding="utf-8")
    (project / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    run("git", "-C", project, "init", "--quiet")
    run("git", "-C", project, "add", ".")
    command = (TOOLS / "pre-commit", "run", "--all-files", "--verbose")
    print(output(*command, cwd=project))
    (documents / "draft.txt").write_text(DRAFT, encoding="utf-8")
    warned = config.replace("severity, error", "severity, warning")
    (project / ".pre-commit-config.yaml").write_text(warned, encoding="utf-8")
    run("git", "-C", project, "add", ".")
    said = output(*command, cwd=project, status=1)
    assert "documents/draft.txt:5:1: N001" in said, said


def action(work: Path) -> None:
    """Run the steps of the action as a runner does."""
    (step,) = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    assert "${{" not in step["run"], "an input that is read as a command"
    (work / "a draft.txt").write_text(DRAFT, encoding="utf-8")
    (work / "runner").mkdir()
    given = {
        "COUNCIL_DOCS_ACTION": str(ROOT),
        "COUNCIL_DOCS_OPTIONS": "--select\nN001\n",
        "GITHUB_ACTIONS": "true",
        "RUNNER_TEMP": str(work / "runner"),
    }
    assert given.keys() >= step["env"].keys() - {"COUNCIL_DOCS_PATHS"}
    for paths, status, words in (
        (f"{ROOT / 'examples'}\n", 0, "nothing found in "),
        ("a draft.txt\n$(touch forged)\n", 2, "::warning file=a draft.txt,line=5,"),
    ):
        environment = {**os.environ, **given, "COUNCIL_DOCS_PATHS": paths}
        said = output("bash", "-c", step["run"], cwd=work, status=status, env=environment)
        assert said.startswith(words), said
    assert not (work / "forged").exists()


def checked(schema: str, path: Path) -> None:
    """Check a file against a schema that check-jsonschema holds."""
    run(TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", path)


def run(*command: str | Path) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, check=True)  # noqa: S603 - those above


def output(*command: str | Path, status: int = 0, **options: object) -> str:
    """Return what a command prints, which must end with that status."""
    done = subprocess.run(  # noqa: S603 - those above
        command,
        check=False,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        **options,  # type: ignore[call-overload]
    )
    assert done.returncode == status, (done.returncode, done.stdout)
    return str(done.stdout)


if __name__ == "__main__":
    main()
