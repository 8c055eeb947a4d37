"""agno 3.1.10: its coroutine functions."""

from agno.workflow.agent import WorkflowAgent as WorkflowAgent
from agno.workflow.condition import Condition as Condition
from agno.workflow.factory import WorkflowFactory as WorkflowFactory
from agno.workflow.loop import Loop as Loop
from agno.workflow.parallel import Parallel as Parallel
from agno.workflow.remote import RemoteWorkflow as RemoteWorkflow
from agno.workflow.router import Router as Router
from agno.workflow.step import Step as Step
from agno.workflow.steps import Steps as Steps
from agno.workflow.workflow import Workflow as Workflow
def get_workflow_by_id() -> Workflow: ...
def get_workflows() -> list[Workflow]: ...
