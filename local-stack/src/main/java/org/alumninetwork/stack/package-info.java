/**
 * The whole network on one machine without containers: a real PostgreSQL, a real Keycloak, the three services and the
 * gateway, each a process of its own. Used by {@code ./alumni run}, and as a library by system tests and benchmarks.
 */
package org.alumninetwork.stack;
