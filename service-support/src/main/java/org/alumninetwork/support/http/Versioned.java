package org.alumninetwork.support.http;

/** A view of one record that changes with a version; it is answered with a strong {@code ETag} (RFC 9110, 8.8.3). */
public interface Versioned {

    /** Grows with every change of the record. */
    long version();
}
