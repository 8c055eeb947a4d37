"""Observed demos as plain values, for JSON."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from asyncpitfalls.demos.discovery import rule_name
from asyncpitfalls.demos.timeline import time_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asyncpitfalls.demos.verdicts import Observation, Result
    from asyncpitfalls.findings import Finding


def as_record(observation: Observation, findings: Sequence[Finding]) -> dict[str, object]:
    """One demo. Durations are in milliseconds and say so in their names."""
    demo = observation.demo
    return {
        "code": demo.code,
        "rule": rule_name(demo),
        "demo": demo.name,
        "model": demo.model,
        "row": demo.row,
        "statements": list(demo.statements),
        "claim": demo.claim,
        "observed": observation.holds,
        "comparisons": [dataclasses.asdict(check) for check in observation.comparisons],
        "findings": [
            {
                "script": finding.path.name,
                "row": finding.span.row,
                "column": finding.span.column,
                "code": finding.code,
                "message": finding.message,
            }
            for finding in findings
        ],
        "runs": [_run(result) for result in observation.results],
    }


def _run(result: Result) -> dict[str, object]:
    run = result.run
    line = time_line(run)
    return {
        "script": f"{run.variant}.py",
        "start_method": run.start_method,
        "observed": result.holds,
        "exit_status": run.exit_status,
        "hung": run.hung,
        "stands_at": [{"row": number, "text": text} for number, text in run.stands_at],
        "printed": list(run.printed),
        "figures": dict(run.figures),
        "exceptions": [dataclasses.asdict(raised) for raised in run.raised],
        "warnings": [dataclasses.asdict(warned) for warned in run.warned],
        "reports": list(run.reported),
        "pids": list(run.pids),
        "loop_held": run.loop_held,
        "overlap": run.overlap,
        "cores": run.cores,
        "heartbeats": run.beats,
        "longest_gap_ms": run.longest_gap_ms,
        "work_ms": run.work_ms,
        "duration_ms": run.duration_ms,
        "time_line": dataclasses.asdict(line) if line else None,
        "checks": [dataclasses.asdict(check) for check in result.checks],
    }
