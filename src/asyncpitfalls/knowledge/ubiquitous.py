"""Names of methods that so many classes have that a name alone says nothing about the object.

Source: methods of the standard library's own classes (files, sockets, threads, processes, queues, loggers, futures,
loops, databases, parsers, widgets) and of widespread libraries (HTTP clients, object-relational mappers, brokers,
metrics, test doubles). What builtin types have is asked of Python itself.
"""

from __future__ import annotations

UBIQUITOUS = frozenset(
    # As a text, for a list of so many words fills pages.
    """
    abort accept access acknowledge acquire activate add add_argument add_callback add_done_callback add_handler
    add_listener add_route add_task adopt all annotate answer any append apply apply_async approve archive asend ask
    assert_called assert_called_once assert_called_with athrow attach auth authenticate authorize backup batch before
    begin bind block broadcast browse build bulk_create calculate call callback cancel cancel_task cast change chat
    check check_output choose clean clean_up cleanup clear click clone close collect command commit communicate compile
    complete compute configure confirm connect consume convert copy count create create_all create_task cursor
    deactivate debug dec decode decrypt defer delay delete deliver deploy describe destroy detach detect disable
    disconnect dispatch display dispose do done download draw drop dump embed emit enable encode encrypt end enqueue
    ensure enter error evaluate event exception exchange exec execute executemany exists exit expire export extend
    extract fail fetch fetchall fetchmany fetchone fill filter finalize find finish first flush focus follow format
    forward generate get get_all get_by_id get_channel get_chat get_data get_event_loop get_guild get_me get_member
    get_message get_name get_or_create get_result get_role get_state get_user getresponse go goto grant group handle
    handle_error handle_event handle_message handle_request has head health healthcheck help hide hold hook idle
    import_module inc increment index info ingest init initialise initialize input insert inspect install interrupt
    invalidate invoke is_alive is_connected is_running is_set is_valid items iterate join keys kick kill labels last
    launch lease leave link list listen load load_data lock log login logout lookup make map mark match merge message
    migrate monitor mount move multiply name navigate next notify notify_all observe on on_close on_connect on_data
    on_disconnect on_error on_event on_exit on_message on_open on_start on_stop open options order_by parse patch pause
    peek perform persist ping pipeline play plot poll pop populate post preload prepare press prime print process
    process_request produce progress prompt propagate publish pull purge push put query queue quit raise_for_status raw
    read ready receive reconnect record recover recv redirect redraw refresh register reject release reload remove
    render renew repeat replace reply report request require reschedule reset resize resolve respond response restart
    restore resume retrieve retry return_value revoke rollback rotate route run run_command run_forever run_once
    run_until_complete save save_state scan schedule scroll search seek select send send_command send_message sendall
    sendto serialize serve set set_data set_result set_state set_value setup setup_method share show shutdown
    side_effect signal skip sleep snapshot sort spawn start start_server stat status step stop store stream submit
    subscribe success summarize switch sync synchronize tell terminate test throw tick toggle track train transaction
    transfer transform translate trigger truncate type unbind unlink unload unlock unmount unpause unregister
    unsubscribe update upgrade upload upsert use validate values verify visit wait wait_closed wait_for wake warmup warn
    warning watch work worker write writelines yield_
    """.split()  # noqa: SIM905
)
