package org.alumninetwork.support.change;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next changes of a feed.
 *
 * @param next where to go on; always there, also when {@code items} is empty
 * @param end whether there was nothing after it for anybody
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(description = "The next changes of a feed.")
public record ChangePage(
        @Schema(required = true) List<Change> items,

        @Schema(required = true, description = "Send it as `after` to go on; always there, also when `items` is empty")
        String next,

        @Schema(
                required = true,
                description = "Whether there was nothing after it; a page may be empty before the end, where much of "
                        + "what comes concerns others")
        boolean end) {

    /** The same page with a selection of its changes, or a part of their state. */
    public ChangePage select(UnaryOperator<List<Change>> selection) {
        return new ChangePage(selection.apply(items), next, end);
    }
}
