"""mistralai 3.7.0: its coroutine functions."""

from mistralai.client.beta_agents import BetaAgents as BetaAgents
from mistralai.client.beta_context import BetaContext as BetaContext
from mistralai.client.beta_prompts import BetaPrompts as BetaPrompts
from mistralai.client.connectors import Connectors as Connectors
from mistralai.client.conversations import Conversations as Conversations
from mistralai.client.libraries import Libraries as Libraries
from mistralai.client.observability import Observability as Observability
from mistralai.client.rag import Rag as Rag
from mistralai.client.sdkconfiguration import SDKConfiguration as SDKConfiguration
from mistralai.client.service_accounts import ServiceAccounts as ServiceAccounts
from mistralai.client.skills import Skills as Skills
from mistralai.client.triggers import Triggers as Triggers
from mistralai.client.users import Users as Users
from mistralai.client.webhooks import Webhooks as Webhooks
class Beta:
    agents: BetaAgents
    connectors: Connectors
    context: BetaContext
    conversations: Conversations
    libraries: Libraries
    observability: Observability
    prompts: BetaPrompts
    rag: Rag
    sdk_configuration: SDKConfiguration
    service_accounts: ServiceAccounts
    skills: Skills
    triggers: Triggers
    users: Users
    webhooks: Webhooks
    def do_request(self): ...
    async def do_request_async(self): ...
