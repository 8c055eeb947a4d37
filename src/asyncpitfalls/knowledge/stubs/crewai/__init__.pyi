"""crewai 1.15.30: its coroutine functions."""

from crewai.agent.core import Agent as Agent
from crewai.crew import Crew as Crew
from crewai.flow.flow import Flow as Flow
from crewai.task import Task as Task
