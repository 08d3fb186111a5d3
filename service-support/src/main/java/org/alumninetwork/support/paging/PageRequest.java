package org.alumninetwork.support.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a collection is asked for; a {@code @BeanParam} of every list. */
public class PageRequest {

    /** Most items on a page. */
    public static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "Most items on the page", example = "50")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before; opaque, good only with the same filters and order")
    String cursor;

    @Context
    UriInfo uriInfo;

    public int limit() {
        return limit;
    }

    /** One more than the page holds, which tells whether there is a next page. */
    public int rowsToRead() {
        return limit + 1;
    }

    /**
     * The key after which the page begins, or nothing for the first page.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where the cursor was not given out for this list
     */
    public <K> Optional<K> after(Class<K> keyType) {
        return Optional.ofNullable(cursor).map(given -> Cursor.decode(given, keyType, listAskedFor()));
    }

    String cursorAfter(Object key) {
        return Cursor.encode(key, listAskedFor());
    }

    /** Path, filters and order: a cursor is good only for the list for which it was given out. */
    private String listAskedFor() {
        var filters = new TreeMap<>(uriInfo.getQueryParameters());
        filters.keySet().removeAll(Set.of("limit", "cursor"));
        return uriInfo.getPath() + filters;
    }
}
