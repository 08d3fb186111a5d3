package org.alumninetwork.support.personal;

import java.util.Map;

/** What a service keeps of people, as they are given a copy of it (GDPR, articles 15 and 20). */
public interface PersonalDataPart {

    /**
     * A query for each kind of records. It gives one row for each record, with columns named as in the API and
     * understandable without it; {@code :ids} are all ids that the person ever had here. What is about others, or was said
     * in confidence by others, is left out.
     */
    Map<String, String> queries();
}
