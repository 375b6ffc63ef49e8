"""The site as a good host serves it: compressed, on the loopback, with lifetimes for caches."""

from __future__ import annotations

import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path

PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".md", ".csv", ".ics"}
LASTING = "public, max-age=31536000, immutable"
"""Names of the theme's files carry a hash."""
SHORT = "public, max-age=600"
"""What GitHub Pages says of everything."""


@lru_cache(maxsize=2048)
def packed(path: Path, _changed: int) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        address, _, query = self.path.partition("?")
        if path.is_dir():
            if not address.endswith("/"):
                self._say(301, b"", Location=f"{address}/{'?' if query else ''}{query}")
                return
            path = path / "index.html"
        if path.is_file():
            self._file(200, path)
        else:
            self._file(404, next(Path(self.directory).glob("*/404.html")))

    def _file(self, status: int, path: Path) -> None:
        headers = {"Content-Type": self.guess_type(str(path))}
        headers["Cache-Control"] = LASTING if "assets" in path.parts else SHORT
        if path.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = packed(path, path.stat().st_mtime_ns)
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        else:
            body = path.read_bytes()
        self._say(status, body, **headers)

    def guess_type(self, path: object) -> str:
        kind = super().guess_type(path)  # type: ignore[arg-type]
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def _say(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.server.count(len(body))  # type: ignore[attr-defined]
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class Server(http.server.ThreadingHTTPServer):
    """Counts the bytes of all that it sent, headers left out: to pages and to their workers."""

    daemon_threads = True
    sent = 0
    lock = threading.Lock()

    def count(self, size: int) -> None:
        with self.lock:
            self.sent += size

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no error."""


@contextmanager
def served(public: Path) -> Iterator[Server]:
    """Serves ``public`` while the block runs."""
    public.mkdir(parents=True, exist_ok=True)
    with Server(("127.0.0.1", 0), partial(Handler, directory=str(public))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
