package org.alumninetwork.gateway.openapi;

import java.util.List;

/** What was read of all services. It is the same object for as long as they say the same, and equals no other. */
final class Reading {

    private final List<ServiceDocument> documents;

    /**
     * @param documents one for each service, in the order of their names
     */
    Reading(List<ServiceDocument> documents) {
        this.documents = List.copyOf(documents);
    }

    List<ServiceDocument> documents() {
        return documents;
    }

    /** This one, unless something else was read since. */
    Reading or(List<ServiceDocument> read) {
        return documents.equals(read) ? this : new Reading(read);
    }
}
