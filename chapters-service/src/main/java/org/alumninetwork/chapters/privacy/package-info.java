/**
 * What follows when somebody is erased.
 *
 * <p>When somebody is erased ({@code support/erasure}), past terms, contributions and claims stay without a name; an
 * office held or to come stands against it. Signatures stay: they prove agreements.
 */
package org.alumninetwork.chapters.privacy;
