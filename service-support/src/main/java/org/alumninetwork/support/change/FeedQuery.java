package org.alumninetwork.support.change;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a consumer asks a feed for; a {@code @BeanParam} of {@code GET /v1/changes/…}. */
public class FeedQuery {

    @QueryParam("after")
    @Parameter(description = "`next` of the page before; without it the feed begins with what is kept")
    String after;

    @QueryParam("limit")
    @DefaultValue("200")
    @Min(1)
    @Max(1000)
    @Parameter(description = "Most changes on the page")
    int limit;

    @QueryParam("wait")
    @DefaultValue("0")
    @Min(0)
    @Max(30)
    @Parameter(description = "Seconds to wait for a change while there is none")
    int wait;

    @QueryParam("type")
    @Size(max = 50)
    @Parameter(
            description = "Only changes of these types, whole or up to a `*` as in `org.alumninetwork.member.*`, the"
                    + " parameter once for each; every type without it. `next` is past the others")
    List<@Size(max = 100) @Pattern(regexp = ChangeTypes.FORM, message = ChangeTypes.RULE) String> types;

    Optional<String> after() {
        return Optional.ofNullable(after);
    }

    int limit() {
        return limit;
    }

    ChangeTypes types() {
        return new ChangeTypes(types);
    }

    Duration patience() {
        return Duration.ofSeconds(wait);
    }
}
