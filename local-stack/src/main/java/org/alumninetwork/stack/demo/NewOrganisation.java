package org.alumninetwork.stack.demo;

import java.util.Map;
import java.util.UUID;

/** The body of {@code POST /v1/organisations}; what is null is left out. */
record NewOrganisation(
        String kind,
        UUID parentId,
        Map<String, String> name,
        String country,
        String city,
        String timeZone,
        String language,
        String rorId,
        String website) {}
