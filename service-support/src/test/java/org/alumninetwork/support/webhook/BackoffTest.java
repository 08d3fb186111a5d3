package org.alumninetwork.support.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final RandomGenerator random = new Random(1);

    @Test
    void eachPauseIsAboutThreeTimesTheOneBeforeUpToEightHours() {
        assertThat(Backoff.after(1, random)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(Backoff.after(2, random)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(18));
        assertThat(Backoff.after(5, random)).isBetween(Duration.ofSeconds(324), Duration.ofSeconds(486));
        assertThat(Backoff.after(60, random)).isBetween(Duration.ofMinutes(384), Duration.ofMinutes(576));
    }

    @Test
    void thoseWhoFailedTogetherDoNotComeAgainTogether() {
        assertThat(Backoff.after(9, random)).isNotEqualTo(Backoff.after(9, random));
    }
}
