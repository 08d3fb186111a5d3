package org.alumninetwork.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Explanation OF_MEMBERS =
            new Explanation("/problems/not-eligible", 409, "The member is not eligible", "No affiliation does.");

    @Test
    void whatTwoServicesMeanByOneTypeIsBothExplained() {
        Explanation ofChapters =
                new Explanation("/problems/not-eligible", 403, "The offer is for others", "Look at `membersOf`.");

        Explanation both = OF_MEMBERS.or(ofChapters);

        assertThat(both.status()).isEqualTo(409);
        assertThat(both.explanation())
                .isEqualTo("No affiliation does. Or, where the status is 403 and the title “The offer is for others”: "
                        + "Look at `membersOf`.");
    }

    @Test
    void whatTheyMeanAlikeIsExplainedOnce() {
        assertThat(OF_MEMBERS.or(OF_MEMBERS)).isEqualTo(OF_MEMBERS);
    }
}
