package org.alumninetwork.chapters.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.chapters.chapter.CertificationState;
import org.alumninetwork.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a chapter stood on a day, each rule with its evidence; its ETag is what a decision names. */
@Schema(description = "How a chapter stood on a day, each rule with its evidence. A decision names its `ETag`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingView(
        @Schema(required = true) UUID chapterId,

        @Schema(required = true, description = "The day, on the chapter's local date")
        LocalDate asOf,

        @Schema(description = "Absent for a day before the chapter applied")
        CertificationState state,

        @Schema(required = true) List<RuleStanding> rules,

        @Schema(description = "The first day by which something is to be mended; absent where nothing is amiss")
        LocalDate mendBy,

        @Schema(description = "What the nightly review proposes at present, where it does")
        Proposal proposal)
        implements Versioned {

    /** What is said makes the version: two standings that say the same are the same. */
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public long version() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
