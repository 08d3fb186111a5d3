/**
 * Registries that vouch for people, and what each may write.
 *
 * <p>A source alone changes the fields of its authority; what belongs to the member no source touches.
 *
 * <p>A registry from outside a network writes while an agreement in force names it, and the fields that it names
 * ({@link SourceGate}, ADR 0011).
 */
package org.alumninetwork.members.source;
