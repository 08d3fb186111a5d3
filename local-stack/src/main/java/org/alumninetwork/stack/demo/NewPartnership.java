package org.alumninetwork.stack.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The body of {@code POST /v1/partnerships}. */
record NewPartnership(
        String kind,
        Map<String, String> title,
        List<UUID> partyIds,
        Scope scope,
        String startsOn,
        String endsOn,
        String timeZone,
        String reviewOn,
        int noticeDays,
        List<SharingTerms> sharing,
        List<Benefit> benefits) {

    record Scope(List<String> countries, List<UUID> chapterIds, List<String> activities) {}

    record SharingTerms(String source, List<String> fields, List<String> purposes, String legalBasis) {}

    record Benefit(String kind, UUID givenBy, UUID givenTo, Map<String, String> description) {}
}
