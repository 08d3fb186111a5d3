package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.bulkcontext.BulkRequestContext;
import java.util.Optional;
import org.alumninetwork.members.scim.search.ScimCursor;
import org.alumninetwork.members.scim.user.Roster;
import org.alumninetwork.members.source.Source;

/** What goes with one SCIM request through the library: whose it is, and what it has touched. */
final class ScimContext extends Context {

    private final Source source;
    private final Roster roster;
    private final Optional<ScimCursor> cursor;
    private String next;

    /** @param cursor where the client pages by cursor */
    ScimContext(Source source, Roster roster, Optional<ScimCursor> cursor) {
        super(null);
        this.source = source;
        this.roster = roster;
        this.cursor = cursor;
    }

    /** Of many operations each is answered with id and version only (RFC 7644, section 3.7). */
    ScimContext ofMany() {
        setBulkRequestContext(new BulkRequestContext());
        return this;
    }

    static ScimContext of(Context context) {
        return (ScimContext) context;
    }

    Source source() {
        return source;
    }

    Roster roster() {
        return roster;
    }

    Optional<ScimCursor> cursor() {
        return cursor;
    }

    Optional<String> next() {
        return Optional.ofNullable(next);
    }

    void continueAt(String cursorOfNextPage) {
        next = cursorOfNextPage;
    }
}
