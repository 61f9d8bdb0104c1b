"""What `council-docs validate` is to do: its options, over what the project has settled."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from council_docs.api import load
from council_docs.batch.checking import Task
from council_docs.batch.inputs import Gathered, input_name
from council_docs.batch.outputs import STANDARD
from council_docs.cli.console import Unusable, standard_input
from council_docs.diagnostics import Severity
from council_docs.formats import infer_format
from council_docs.validation.configuration import Configuration, Configurations
from council_docs.validation.configuration import read as read_configuration
from council_docs.validation.reports import REPORTS, STATISTICS, Report
from council_docs.validation.selection import selected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from council_docs.validation.baseline import Baseline


class Options(NamedTuple):
    """The options of the command; None and nothing where they were not given."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    exclude: tuple[str, ...]
    severity: str | None
    config: Path | None
    baseline: Path | None
    write_baseline: Path | None
    output_format: str
    output: Path
    statistics: bool
    explain: bool
    exit_zero: bool
    jobs: int
    stdin_filename: str | None
    against: Path | None
    form: str | None
    language: str | None

    @property
    def report(self) -> Report:
        """The report that is asked for; raise Unusable where two are."""
        if self.statistics:
            if self.output_format != "auto":
                raise Unusable("--statistics is a report of its own: leave out --output-format")
            return STATISTICS
        if self.output_format != "auto":
            return REPORTS[self.output_format]
        on_github = os.environ.get("GITHUB_ACTIONS") == "true" and self.output == STANDARD
        return REPORTS["github" if on_github else "terminal"]


@define
class Plan:
    """For each file what to do: its task, and the baseline that it stands under."""

    options: Options
    _fixed: Configuration | None = None
    _configurations: Configurations = field(factory=Configurations)
    _baselines: "dict[Path, Baseline]" = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Refuse codes that are not known, and read what is named but the inputs."""
        if named := (*self.options.select, *self.options.ignore):
            selected(named)
        if self.options.against is not None:
            load(self.options.against)  # once, lest every input fail for it
        if self.options.config is not None:
            self._fixed = read_configuration(self.options.config) or Configuration()

    def tasks(self, found: Gathered) -> "Iterator[tuple[Task, Baseline | None]]":
        """Yield what to do; raise CouncilDocsError or OSError for what is settled wrongly."""
        for path in found.files:
            name = path
            if path == STANDARD and self.options.stdin_filename is not None:
                name = Path(self.options.stdin_filename)
            settled = self._fixed or self._configurations.of(name)
            beside = path in found.folders and not self.options.exclude  # which left out its own
            if beside and settled.excludes(path):
                continue
            yield self._task(path, name, settled), self._baseline(settled)

    def _task(self, path: Path, name: Path, settled: Configuration) -> Task:
        options, severity, form = self.options, settled.severity, self.options.form
        if options.severity is not None:
            severity = Severity[options.severity.upper()]
        made = infer_format(name) if path == STANDARD and form is None else None
        return Task(
            name=input_name(name),
            data=standard_input() if path == STANDARD else None,
            format=made.name if made is not None else form,
            language=options.language,
            severity=severity or Severity.WARNING,
            select=options.select or settled.select,
            ignore=options.ignore or settled.ignore,
            left_out=settled.left_out(name),
            against=None if options.against is None else str(options.against),
        )

    def _baseline(self, settled: Configuration) -> "Baseline | None":
        path = self.options.baseline or settled.baseline
        if path is None or self.options.write_baseline is not None:
            return None
        if path not in self._baselines:
            # Not above: most runs have none.
            from council_docs.validation.baseline import read as read_baseline  # noqa: PLC0415

            self._baselines[path] = read_baseline(path)
        return self._baselines[path]
