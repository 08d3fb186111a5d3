package org.alumninetwork.support.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a collection (api.md, "Collections").
 *
 * @param next cursor of the next page, absent on the last one; also in {@code Link} with {@code rel="next"}
 */
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(description = "Cursor of the next page; absent on the last one", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String next) {

    /**
     * Cuts the page out of rows that were read with {@link PageRequest#rowsToRead()}.
     *
     * @param keyOf what the list is ordered by, as a small record; the last row's becomes the cursor
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<? super R, ?> keyOf, Function<? super R, ? extends T> view) {
        boolean more = rows.size() > request.limit();
        List<R> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? request.cursorAfter(keyOf.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().<T>map(view).toList(), next);
    }

    /** The same page, with each item seen in another way. */
    public <U> Page<U> map(Function<? super T, ? extends U> view) {
        return new Page<>(items.stream().<U>map(view).toList(), next);
    }

    /** The same page for many who ask, its items written once for all of them. */
    public Page<T> written(ObjectMapper json) {
        return new Page<>(new WrittenItems<>(items, json), next);
    }
}
