"""The runs of demos as Chrome's trace events, which Perfetto and ``chrome://tracing`` open.

The format is described in "Trace Event Format" of the Chromium project: a process for each process that ran, a track
for each thread and each task, times in microseconds.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from asyncpitfalls.demos.spans import HOLD, WAIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from asyncpitfalls.demos.observations import Run
    from asyncpitfalls.demos.verdicts import Observation

NANOSECONDS_PER_MICROSECOND = 1000
NAMES = {HOLD: "time.sleep", WAIT: "asyncio.sleep"}


def as_trace(observations: Sequence[Observation]) -> str:
    """The trace file of all runs."""
    events = [
        event
        for observation in observations
        for result in observation.results
        for event in _events(f"{observation.demo.name}/{result.run.variant}.py", result.run)
    ]
    return json.dumps({"traceEvents": events, "displayTimeUnit": "ms"}) + "\n"


def _events(title: str, run: Run) -> Iterator[dict[str, object]]:
    under = f" ({run.start_method})" if run.start_method else ""
    for number, pid in enumerate(run.pids):
        role = f" child {number}" if number else ""
        yield {"ph": "M", "name": "process_name", "pid": pid, "args": {"name": f"{title}{under}{role}"}}
    lanes = dict.fromkeys(span.lane for span in run.spans)
    tracks = {lane: number for number, lane in enumerate(lanes, start=1)}
    for lane, track in tracks.items():
        name = lane.task or run.thread_names.get((lane.pid, lane.thread), "MainThread")
        yield {"ph": "M", "name": "thread_name", "pid": lane.pid, "tid": track, "args": {"name": name}}
    for span in run.spans:
        yield {
            "ph": "X",
            "name": span.name or NAMES[span.kind],
            "cat": span.kind,
            "pid": span.lane.pid,
            "tid": tracks[span.lane],
            "ts": span.begin / NANOSECONDS_PER_MICROSECOND,
            "dur": (span.end - span.begin) / NANOSECONDS_PER_MICROSECOND,
        }
    for loop in run.loops:
        yield {"ph": "M", "name": "thread_name", "pid": loop.pid, "tid": 0, "args": {"name": "heartbeat of the loop"}}
        for beat in loop.beats:
            at = beat / NANOSECONDS_PER_MICROSECOND
            yield {"ph": "i", "name": "heartbeat", "s": "t", "pid": loop.pid, "tid": 0, "ts": at}
