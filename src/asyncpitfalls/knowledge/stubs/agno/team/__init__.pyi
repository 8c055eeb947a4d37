"""agno 3.1.10: its coroutine functions."""

from agno.team.factory import TeamFactory as TeamFactory
from agno.team.remote import RemoteTeam as RemoteTeam
from agno.team.team import Team as Team
def get_team_by_id() -> Team: ...
def get_teams() -> list[Team]: ...
