package org.alumninetwork.members.scim;

import java.util.Map;

/** A SCIM answer as it goes: an empty body means none. */
record ScimAnswer(int status, Map<String, String> headers, String body) {}
