"""Files, folders and archives: everything that asks the file system.

Sources: the named sections of the Python documentation. What these calls have in common is that they end when the
file system has answered: at once from a warm cache, in milliseconds from a disk, in seconds or never from a network
share. Reading, writing and walking are `certain`; to ask about one name (``exists``, ``stat``, ``unlink``) is
`probable`, for it mostly takes microseconds; what touches the disk on the side only is `possible`.
"""

from __future__ import annotations

from asyncpitfalls.findings import Confidence
from asyncpitfalls.knowledge.blocking.rows import (
    ANY,
    FILE,
    KEYWORD_ONLY,
    Given,
    blocking,
    meanings,
    only_with,
    opened,
)

_OPENERS = ("aiofiles.open", "anyio.open_file", "trio.open_file")
_PATHS = ("anyio.Path", "trio.Path", "aiopath.AsyncPath")

_CONTENTS = (
    *blocking(FILE, "builtins.open", source="built-in functions, open", instead=_OPENERS),
    *blocking(FILE, "open_code", of="io", source="io, High-level Module Interface", instead=_OPENERS),
    *blocking(FILE, "open", of="codecs", source="codecs", instead=_OPENERS),
    *blocking(
        FILE,
        "open read_bytes read_text write_bytes write_text",
        of="pathlib.Path",
        source="pathlib, Reading and writing files",
        instead=_PATHS,
    ),
    *blocking(
        FILE,
        "copy copy_into move move_into",
        of="pathlib.Path",
        source="pathlib, Copying, moving and deleting",
        instead=_PATHS,
    ),
    *blocking(
        FILE,
        "copy copy2 copyfile copyfileobj copytree move rmtree make_archive unpack_archive",
        of="shutil",
        source="shutil",
    ),
    *blocking(FILE, "fsync fdatasync sendfile", of="os", source="os, File Descriptor Operations"),
    *blocking(FILE, "input FileInput", of="fileinput", source="fileinput"),
    *blocking(FILE, "cmp cmpfiles dircmp", of="filecmp", source="filecmp"),
    *blocking(
        FILE,
        "NamedTemporaryFile TemporaryFile mkstemp",
        of="tempfile",
        source="tempfile",
        instead=(
            "aiofiles.tempfile",
            "anyio.NamedTemporaryFile",
            "anyio.TemporaryFile",
        ),
    ),
    *blocking(
        FILE,
        "mkdtemp TemporaryDirectory TemporaryDirectory.cleanup",
        of="tempfile",
        source="tempfile",
        instead=("aiofiles.tempfile.TemporaryDirectory", "anyio.TemporaryDirectory"),
    ),
    *blocking(FILE, "open is_tarfile TarFile.extractall TarFile.extract TarFile.add", of="tarfile", source="tarfile"),
    *blocking(
        FILE,
        "is_zipfile ZipFile.extractall ZipFile.extract ZipFile.testzip",
        of="zipfile",
        source="zipfile",
    ),
    *blocking(FILE, "dbm.open shelve.open", source="dbm; shelve"),
    *blocking(FILE, "read", of="configparser.RawConfigParser", source="configparser, RawConfigParser.read"),
    *blocking(FILE, "netrc", of="netrc", source="netrc"),
    *blocking(FILE, "fileConfig", of="logging.config", source="logging.config"),
    *blocking(FILE, "load_cert_chain load_verify_locations", of="ssl.SSLContext", source="ssl, SSL Contexts"),
)

_WALKS = (
    *blocking(FILE, "walk fwalk removedirs renames", of="os", source="os, Files and Directories"),
    *blocking(FILE, "glob", of="glob", source="glob"),
    *blocking(
        FILE,
        "glob rglob walk iterdir",
        of="pathlib.Path",
        source="pathlib, Reading directories",
        confidence=Confidence.PROBABLE,
        instead=_PATHS,
    ),
    *blocking(
        FILE,
        "listdir scandir",
        of="os",
        source="os, Files and Directories",
        confidence=Confidence.PROBABLE,
        instead=("aiofiles.os",),
    ),
    *blocking(FILE, "iglob", of="glob", source="glob", confidence=Confidence.PROBABLE),
)

_NAMES = (
    *blocking(
        FILE,
        "access chmod chown link lstat makedirs mkdir mkfifo readlink remove rename replace rmdir stat statvfs symlink"
        " truncate unlink utime",
        of="os",
        source="os, Files and Directories",
        confidence=Confidence.PROBABLE,
        instead=("aiofiles.os",),
    ),
    *blocking(
        FILE,
        "exists lexists isdir isfile islink ismount getsize getatime getctime getmtime samefile",
        of="os.path",
        source="os.path",
        confidence=Confidence.PROBABLE,
        instead=("aiofiles.os.path",),
    ),
    *blocking(
        FILE,
        "chmod exists group hardlink_to is_block_device is_char_device is_dir is_fifo is_file is_junction is_mount"
        " is_socket is_symlink lchmod lstat mkdir owner readlink rename replace rmdir samefile stat symlink_to"
        " touch unlink",
        of="pathlib.Path",
        source="pathlib, Querying file type and status; Other methods",
        confidence=Confidence.PROBABLE,
        instead=_PATHS,
    ),
    # What `scandir` has found out already is not asked again; the rest is.
    *blocking(FILE, "stat", of="os.DirEntry", source="os, os.DirEntry", confidence=Confidence.PROBABLE),
    *blocking(
        FILE,
        "is_dir is_file is_symlink",
        of="os.DirEntry",
        source="os, os.DirEntry",
        confidence=Confidence.POSSIBLE,
    ),
    *blocking(
        FILE, "chown copymode copystat disk_usage which", of="shutil", source="shutil", confidence=Confidence.PROBABLE
    ),
)

_OBJECTS = (
    *opened(
        blocking(
            FILE,
            "read readline readlines readinto write writelines flush truncate",
            of="io.BufferedIOBase",
            source="io, Class hierarchy",
            confidence=Confidence.PROBABLE,
            instead=_OPENERS,
        )
    ),
    *opened(
        blocking(
            FILE,
            "read write",
            of="os",
            source="os, File Descriptor Operations",
            confidence=Confidence.POSSIBLE,
        )
    ),
    *blocking(FILE, "open", of="os", source="os, File Descriptor Operations", confidence=Confidence.PROBABLE),
    *blocking(
        FILE,
        "ZipFile",
        of="zipfile",
        source="zipfile, ZipFile Objects (a path or a file object)",
        confidence=Confidence.POSSIBLE,
    ),
    *blocking(
        FILE, "os.path.realpath pathlib.Path.resolve", source="os.path, realpath", confidence=Confidence.POSSIBLE
    ),
    *blocking(FILE, "SpooledTemporaryFile", of="tempfile", source="tempfile", confidence=Confidence.POSSIBLE),
)

_DOCUMENTS = (
    *only_with(
        blocking(FILE, "docx.Document", source="python-docx 1.2", confidence=Confidence.PROBABLE),
        Given("docx", 0, (ANY,)),
    ),
    *only_with(
        blocking(FILE, "pptx.Presentation", source="python-pptx 1.0", confidence=Confidence.PROBABLE),
        Given("pptx", 0, (ANY,)),
    ),
    *blocking(
        FILE,
        "xlrd.open_workbook",
        source="xlrd 2.0",
        confidence=Confidence.PROBABLE,
        unless=(Given("file_contents", KEYWORD_ONLY, (ANY,)),),
    ),
    *blocking(
        FILE,
        "convert convert_local",
        of="markitdown.MarkItDown",
        source="markitdown 0.1 (a path or a file object)",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(
        FILE,
        "PyPDF2.PdfReader ebooklib.epub.read_epub pdfplumber.open pypdf.PdfReader soundfile.read soundfile.write",
        source="PyPDF2 3.0; EbookLib 0.20; pdfplumber 0.11; pypdf 7.1; python-soundfile 0.14",
        confidence=Confidence.PROBABLE,
    ),
)

_READERS = (
    # These take a path, or a file that is open already.
    *blocking(
        FILE,
        "wave.open bz2.open gzip.open lzma.open",
        source="wave; Data Compression and Archiving",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(
        FILE,
        "read_csv read_excel read_feather read_fwf read_hdf read_html read_json read_orc read_parquet read_pickle"
        " read_sas read_spss read_stata read_table read_xml",
        of="pandas",
        source="pandas, Input/output",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(
        FILE,
        "to_csv to_excel to_feather to_hdf to_orc to_parquet to_pickle to_stata",
        of="pandas.DataFrame",
        source="pandas, DataFrame: Serialization / IO / conversion",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(
        FILE,
        "load loadtxt genfromtxt fromfile save savez savez_compressed savetxt",
        of="numpy",
        source="numpy, Input and output",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(FILE, "read_table write_table read_pandas", of="pyarrow.parquet", source="pyarrow, Parquet"),
    *blocking(
        FILE,
        "Image.open Image.Image.save",
        of="PIL",
        source="Pillow, Image.open; Image.save",
        confidence=Confidence.PROBABLE,
    ),
    *blocking(FILE, "load save", of="torch", source="torch, Serialization", confidence=Confidence.PROBABLE),
    *blocking(FILE, "load_dotenv dotenv_values", of="dotenv", source="python-dotenv", confidence=Confidence.PROBABLE),
    *blocking(
        FILE,
        "json.load_json json.load_json_array json.load_json_object yaml.load_yaml yaml.load_yaml_dict yaml.save_yaml",
        of="homeassistant.util",
        source="Home Assistant 2025.4, util.json; util.yaml",
    ),
    *blocking(FILE, "save_json", of="homeassistant.helpers.json", source="Home Assistant 2025.4, helpers.json"),
    *blocking(FILE, "load_workbook", of="openpyxl", source="openpyxl", confidence=Confidence.PROBABLE),
    *_DOCUMENTS,
)

ROWS = (*_CONTENTS, *_WALKS, *_NAMES, *_OBJECTS, *_READERS)

IN_MEMORY = "io.memory()"
"""What a file in memory stands for: nothing that a row speaks of."""

STANDS_FOR = {
    **meanings("builtins.open", "io.open"),
    **meanings(
        "io.BufferedIOBase()",
        *("builtins.open()", "io.open_code()", "codecs.open()", "os.fdopen()", "pathlib.Path.open()"),
        *("bz2.open()", "gzip.open()", "lzma.open()", "tempfile.NamedTemporaryFile()", "tempfile.TemporaryFile()"),
        *("builtins.open().__enter__()", "io.TextIOWrapper()", "io.BufferedReader()", "io.BufferedWriter()"),
        *("io.FileIO()", "io.BufferedRandom()"),
    ),
    # What lies in memory is no file, though it has the methods of one.
    **meanings(IN_MEMORY, "io.BytesIO()", "io.StringIO()"),
    **meanings("os.DirEntry()", "os.scandir*", "os.scandir.__enter__*"),
    **meanings(
        "pathlib.Path()",
        *("pathlib.PosixPath()", "pathlib.WindowsPath()", "pathlib.Path.__truediv__()", "pathlib.Path.parent"),
        *("pathlib.Path.joinpath()", "pathlib.Path.with_name()", "pathlib.Path.with_stem()"),
        *("pathlib.Path.with_suffix()", "pathlib.Path.resolve()", "pathlib.Path.absolute()"),
        *("pathlib.Path.expanduser()", "pathlib.Path.relative_to()", "pathlib.Path.cwd()", "pathlib.Path.home()"),
        *("pathlib.Path.rename()", "pathlib.Path.replace()", "pathlib.Path.readlink()", "pathlib.Path.iterdir*"),
        *("pathlib.Path.glob*", "pathlib.Path.rglob*"),
    ),
    **meanings("docx.Document", "docx.api.Document"),
    **meanings("pptx.Presentation", "pptx.api.Presentation"),
    **meanings("tarfile.TarFile()", "tarfile.open()", "tarfile.TarFile.open()"),
    **meanings("configparser.RawConfigParser", "configparser.ConfigParser"),
    **meanings("ssl.SSLContext()", "ssl.create_default_context()"),
    **meanings("pandas.DataFrame()", "pandas.read_csv()", "pandas.read_parquet()", "pandas.concat()"),
    **meanings("PIL.Image.Image()", "PIL.Image.open()", "PIL.Image.new()", "PIL.Image.fromarray()"),
}
