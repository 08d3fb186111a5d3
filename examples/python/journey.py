"""What a member does with an app: looks for an event, logs in, registers, changes their mind."""

from __future__ import annotations

import json
import os
import uuid
from datetime import datetime, timedelta, timezone
from urllib.parse import urlencode
from urllib.request import urlopen

from alumni import all_items, connected, patiently
from alumni_client import (
    ApiException,
    EventsApi,
    EventState,
    EventView,
    MemberDetailsPatch,
    MembersApi,
    RegisterMember,
    RegistrationsApi,
)

GATEWAY = os.environ.get("GATEWAY", "http://localhost:8080")
ISSUER = os.environ.get("ISSUER", "http://localhost:8180/realms/alumni")
LOGIN = os.environ.get("LOGIN", "member2")


def main() -> None:
    with connected(GATEWAY) as anybody, connected(GATEWAY, token()) as me:
        event = first_with_places(coming_events(EventsApi(anybody)))
        amend_twice(MembersApi(me))
        register_and_cancel(RegistrationsApi(me), event)
        read_from_nowhere(EventsApi(anybody))


def coming_events(events: EventsApi) -> list[EventView]:
    """Anybody may read the calendar."""
    tomorrow = (datetime.now(timezone.utc) + timedelta(days=1)).date()
    coming = list(
        all_items(
            lambda cursor: events.list_events(
                var_from=tomorrow, state=EventState.PUBLISHED, limit=20, cursor=cursor
            )
        )
    )
    print(f"{len(coming)} coming events")
    return coming


def first_with_places(coming: list[EventView]) -> EventView:
    return next(event for event in coming if event.capacity is not None)


def amend_twice(members: MembersApi) -> None:
    """A change names the version that it was made from: nobody's work is overwritten."""
    read = members.get_own_member_with_http_info()
    if read.data is None or read.headers is None:
        raise AssertionError("A record comes with its version")
    print(f"Logged in as {read.data.display_name}")
    version = read.headers["ETag"]
    members.amend_own_member(MemberDetailsPatch(employer=f"Lund University {uuid.uuid4()}"), version)
    try:
        members.amend_own_member(MemberDetailsPatch(employer="Somebody else's idea"), version)
    except ApiException as too_late:
        expect(too_late.status == 412, too_late.body)
    else:
        raise AssertionError("An old version was taken")


def register_and_cancel(registrations: RegistrationsApi, event: EventView) -> None:
    """However often it is sent, what bears one key happens once."""
    key = str(uuid.uuid4())
    clicks = [
        patiently(lambda: registrations.register_to_event(event.id, RegisterMember(), key)) for _ in range(2)
    ]
    expect(clicks[0].id == clicks[1].id, "One registration")
    print(f"Registered: {clicks[0].state.value}")
    registrations.cancel_registration(clicks[0].id, str(uuid.uuid4()))


def read_from_nowhere(events: EventsApi) -> None:
    """An error says what is wrong, where, and what would be right."""
    try:
        events.list_events(cursor="nowhere")
    except ApiException as wrong:
        print(f"A bad request: {wrong.body}")
    else:
        raise AssertionError("A cursor from nowhere was taken")


def token() -> str:
    """An app logs people in with PKCE in their browser; only the local realm lets a program use a password."""
    form = urlencode({"grant_type": "password", "client_id": "script", "username": LOGIN, "password": f"{LOGIN}-demo"})
    with urlopen(f"{ISSUER}/protocol/openid-connect/token", form.encode()) as answer:
        return str(json.load(answer)["access_token"])


def expect(holds: bool, otherwise: object) -> None:
    if not holds:
        raise AssertionError(otherwise)


if __name__ == "__main__":
    main()
