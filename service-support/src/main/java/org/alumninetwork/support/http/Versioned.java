package org.alumninetwork.support.http;

/** A view of one record that changes with a version; it is answered with a strong {@code ETag} (RFC 9110, 8.8.3). */
public interface Versioned {

    /** Grows with every change of the record. */
    long version();

    /** Whether what is seen of a version depends on who reads it and when, so that no reader's copy is known to be good. */
    default boolean differsByReader() {
        return false;
    }
}
