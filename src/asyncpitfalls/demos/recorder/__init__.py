"""The folder that goes on ``PYTHONPATH`` of a demo's processes, so that each of them records what happens in it.

Why ``sitecustomize``: the script must be started as ``python script.py``, and nothing less. A launcher (``-m``, ``-c``
or ``runpy``) would itself be the main module, and what a spawned child imports is decided by the main module's
``__spec__`` and ``__file__``; it would also stand in every traceback, and end before the script's own threads and exit
handlers do. Python imports ``sitecustomize`` when any process starts (script, spawned child, fork server), before the
main module; so the script stays the main module and knows nothing of the recorder. Forked children inherit it.
"""
