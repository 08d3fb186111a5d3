package org.alumninetwork.members.source;

import java.util.Set;

/**
 * What a source may write today.
 *
 * @param all whether it may write everything; {@code names} is empty then
 * @param names of the fields in JSON that an agreement lets in
 */
public record SharedFields(boolean all, Set<String> names) {

    public static final SharedFields EVERYTHING = new SharedFields(true, Set.of());

    public static final SharedFields NOTHING = of(Set.of());

    static SharedFields of(Set<String> names) {
        return new SharedFields(false, Set.copyOf(names));
    }

    /** @param field its name in JSON; {@code affiliations} for studies, scholarships and programmes */
    public boolean covers(String field) {
        return all || names.contains(field);
    }
}
