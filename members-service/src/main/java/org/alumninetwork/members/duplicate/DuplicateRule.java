package org.alumninetwork.members.duplicate;

import java.util.Set;
import org.alumninetwork.members.member.VisibleField;

/** What two records can have in common, or not; how much each weighs is data. */
enum DuplicateRule {
    SAME_IDENTIFIER,
    SAME_EMAIL,
    SAME_BIRTH_DATE,
    SAME_NAME,
    /** They sound alike, also with given and family name the other way round. */
    SIMILAR_NAME,
    /** The same institution, ended in the same year. */
    SAME_STUDIES,
    OTHER_BIRTH_DATE,
    OTHER_IDENTIFIER;

    /** What it is about: it is told to those who see that of both records. */
    Set<VisibleField> about() {
        return switch (this) {
            case SAME_IDENTIFIER, OTHER_IDENTIFIER -> Set.of(VisibleField.IDENTIFIERS, VisibleField.ORCID);
            case SAME_EMAIL -> Set.of(VisibleField.EMAIL);
            case SAME_BIRTH_DATE, OTHER_BIRTH_DATE -> Set.of(VisibleField.BIRTH_DATE);
            case SAME_NAME, SIMILAR_NAME -> Set.of(VisibleField.NAME);
            case SAME_STUDIES -> Set.of(VisibleField.AFFILIATIONS);
        };
    }
}
