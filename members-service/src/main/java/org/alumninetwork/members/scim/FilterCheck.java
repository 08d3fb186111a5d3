package org.alumninetwork.members.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import java.util.regex.Pattern;

/**
 * The library says of some filters that it cannot read only that the request is bad, or breaks down over them: each
 * condition and each bracket takes it one step deeper.
 */
final class FilterCheck {

    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_STEPS = 200;
    private static final Pattern QUOTED = Pattern.compile("\".+?\"", Pattern.DOTALL);
    private static final Pattern STEP =
            Pattern.compile("[(\\[]|(?<![a-z_.:-])(and|or|not)(?![\\w.:-])", Pattern.CASE_INSENSITIVE);

    private FilterCheck() {}

    /** @throws InvalidFilterException {@code invalidFilter} where the filter says more than one may */
    static void mustBeShort(String filter) {
        if (filter != null && (filter.length() > MOST_CHARACTERS || stepsOf(filter) > MOST_STEPS)) {
            throw new InvalidFilterException("A filter has at most " + MOST_CHARACTERS + " characters, and at most "
                    + MOST_STEPS + " brackets, and, or and not.");
        }
    }

    private static long stepsOf(String filter) {
        return STEP.matcher(QUOTED.matcher(filter).replaceAll("")).results().count();
    }

    /** @throws InvalidFilterException {@code invalidFilter} where the filter cannot be read */
    static void mustBeReadable(String filter, ResourceType type) {
        if (filter != null && !filter.isBlank() && !isReadable(filter, type)) {
            throw new InvalidFilterException("The filter cannot be read: " + filter);
        }
    }

    static boolean isReadable(String filter, ResourceType type) {
        try {
            return RequestUtils.parseFilter(type, filter) != null;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
