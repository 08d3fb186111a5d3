package org.alumninetwork.support.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPositionTest {

    @Test
    void aCursorSurvivesTheJourney() {
        FeedPosition position = new FeedPosition(7_465_001L, "9", "10:20:11,14", "10:25:11", 42);

        assertThat(FeedPosition.decode(position.encode())).isEqualTo(position);
    }

    @Test
    void aFeedBeginsBeforeEverything() {
        FeedPosition beginning = FeedPosition.beginning(1, "4");

        assertThat(beginning.isBetweenBatches()).isTrue();
        assertThat(FeedPosition.decode(beginning.encode())).isEqualTo(beginning);
    }

    @Test
    void atItsEndABatchHasBeenSeen() {
        FeedPosition reading = FeedPosition.beginning(1, "4").begin("5:9:", 3).upTo(8);

        assertThat(reading.isBetweenBatches()).isFalse();
        assertThat(reading.end()).isEqualTo(new FeedPosition(1, "4", "5:9:", "", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1 0 1:1: 0",
                "1 0 1:1:;drop  0",
                "1 0 1:1:  99999999999999999999",
                "9999999999999999999 0 1:1:  0"
            })
    void aForgedCursorIsRefused(String text) {
        String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> FeedPosition.decode(cursor)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> FeedPosition.decode("%%%")).isInstanceOf(HttpProblem.class);
    }
}
