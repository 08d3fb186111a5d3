package org.alumninetwork.support.erasure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.support.change.FeedData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a service tells in its feed of its part in an erasure.
 *
 * @param state {@code PREPARED}: looked at, and held where nothing stands against it; {@code ERASED}: done
 * @param counts records by kind: there are so many, or so many were erased
 */
@FeedData("erasure-part")
@Schema(description = "What a service has to say of an erasure.")
public record ErasureAnswer(
        UUID erasureId, String service, String state, List<ErasureBlocker> blockers, Map<String, Integer> counts) {}
