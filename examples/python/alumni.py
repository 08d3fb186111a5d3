"""What every client needs beside the generated code: patience with what passes, and all pages of a list."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeVar

from alumni_client import ApiClient, ApiException, Configuration
from urllib3.exceptions import HTTPError

ATTEMPTS = 5
PASSING = frozenset({429, 502, 503, 504})

Answer = TypeVar("Answer")
Item = TypeVar("Item")
ItemOfPage = TypeVar("ItemOfPage", covariant=True)


class Page(Protocol[ItemOfPage]):
    """A part of a list, and where the next part begins."""

    @property
    def items(self) -> Sequence[ItemOfPage]: ...

    @property
    def next(self) -> str | None: ...


@contextmanager
def connected(gateway: str, access_token: str | None = None) -> Iterator[ApiClient]:
    """The API as its owner may use it, without a token as anybody may; leaves no connection behind."""
    client = ApiClient(Configuration(host=gateway, access_token=access_token))
    try:
        yield client
    finally:
        client.rest_client.pool_manager.clear()


def patiently(send: Callable[[], Answer]) -> Answer:
    """Sends a request again where that may help: after a broken connection, a limit, or a service's bad moment.

    Only for what is safe to repeat: reads, and what bears an Idempotency-Key or an If-Match.
    """
    for attempt in range(1, ATTEMPTS):
        try:
            return send()
        except ApiException as refused:
            if refused.status not in PASSING:
                raise
            time.sleep(float((refused.headers or {}).get("Retry-After", attempt)))
        except HTTPError:
            time.sleep(attempt)
    return send()


def all_items(page_from: Callable[[str | None], Page[Item]]) -> Iterator[Item]:
    """All items of a list, each page asked for when it is needed; cursors stay good while records come and go."""
    cursor: str | None = None
    while True:
        page = patiently(lambda: page_from(cursor))
        yield from page.items
        cursor = page.next
        if cursor is None:
            return
