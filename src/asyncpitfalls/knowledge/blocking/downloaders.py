"""Programs that download, told by HTTP what to do.

Sources: each library's own reference; the names were compared with the sources of aria2p 0.12 and qbittorrent-api 2026.
"""

from __future__ import annotations

from asyncpitfalls.knowledge.blocking.rows import HTTP, blocking, meanings

_TORRENTS = (
    "add add_peers add_tags add_trackers add_webseeds bottom_priority categories count create_category create_tags"
    " decrease_priority delete delete_tags download_limit edit_category edit_tracker export file_priority files"
    " increase_priority info pause piece_hashes piece_states properties reannounce recheck remove_categories"
    " remove_tags remove_trackers rename rename_file rename_folder resume set_auto_management set_category"
    " set_download_limit set_force_start set_location set_save_path set_share_limits set_super_seeding"
    " set_upload_limit start stop tags toggle_first_last_piece_priority toggle_sequential_download top_priority"
    " trackers upload_limit webseeds"
)
_OF_QBITTORRENT = (
    *(f"torrents_{name}" for name in _TORRENTS.split()),
    *("app_preferences", "app_set_preferences", "app_shutdown", "app_version", "app_web_api_version"),
    *("auth_log_in", "auth_log_out", "sync_maindata", "sync_torrent_peers", "transfer_info"),
)

ROWS = (
    *blocking(
        HTTP,
        "add add_magnet add_metalink add_torrent add_uris autopurge get_download get_downloads get_global_options"
        " get_options get_stats move move_down move_to move_to_bottom move_to_top move_up pause pause_all purge remove"
        " remove_all resume resume_all retry_downloads search set_global_options set_options",
        of="aria2p.API",
        source="aria2p",
    ),
    *blocking(
        HTTP,
        "move move_down move_to move_to_bottom move_to_top move_up pause purge remove resume update",
        of="aria2p.Download",
        source="aria2p",
    ),
    *blocking(HTTP, " ".join(_OF_QBITTORRENT), of="qbittorrentapi.Client", source="qbittorrent-api"),
)

STANDS_FOR = {
    **meanings("aria2p.API", "aria2p.api.API"),
    **meanings("aria2p.Download", "aria2p.downloads.Download"),
    **meanings(
        "aria2p.Download()",
        *(f"aria2p.API.{name}()" for name in ("add_magnet", "add_torrent", "add_uris", "get_download")),
        *("aria2p.API.get_downloads*", "aria2p.API.add*", "aria2p.Download.live"),
    ),
    **meanings("qbittorrentapi.Client", "qbittorrentapi.client.Client"),
}
