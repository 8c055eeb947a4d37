"""neo4j 6.4.1: its coroutine functions."""

from neo4j._async.driver import AsyncBoltDriver as AsyncBoltDriver
from neo4j._async.driver import AsyncDriver as AsyncDriver
from neo4j._async.driver import AsyncGraphDatabase as AsyncGraphDatabase
from neo4j._async.driver import AsyncHttpDriver as AsyncHttpDriver
from neo4j._async.driver import AsyncNeo4jDriver as AsyncNeo4jDriver
from neo4j._async.work.session import AsyncSession as AsyncSession
from neo4j._async.work.transaction import AsyncTransaction as AsyncTransaction
