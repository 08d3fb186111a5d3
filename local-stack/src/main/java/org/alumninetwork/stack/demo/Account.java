package org.alumninetwork.stack.demo;

import java.util.UUID;

/** A demonstration login that has become somebody: its member record and its own view of the gateway. */
record Account(String username, UUID memberId, Api api) {}
