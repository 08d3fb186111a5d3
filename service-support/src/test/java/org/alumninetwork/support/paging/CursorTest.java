package org.alumninetwork.support.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {

    record AfterName(String name, Instant since, UUID id) {}

    private final AfterName key = new AfterName("Öberg", Instant.parse("2026-03-01T10:00:00.123456Z"), new UUID(1, 2));

    @Test
    void aKeySurvivesTheJourney() {
        assertThat(Cursor.decode(Cursor.encode(key, "/v1/members{}"), AfterName.class, "/v1/members{}"))
                .isEqualTo(key);
    }

    @Test
    void aCursorIsGoodOnlyForItsList() {
        String cursor = Cursor.encode(key, "/v1/members{country=[FI]}");

        assertThatThrownBy(() -> Cursor.decode(cursor, AfterName.class, "/v1/members{country=[SE]}"))
                .isInstanceOf(HttpProblem.class);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        assertThatThrownBy(() -> Cursor.decode("bnVsbA", AfterName.class, "/v1/members{}"))
                .isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> Cursor.decode("not base64!", AfterName.class, "/v1/members{}"))
                .isInstanceOf(HttpProblem.class);
    }
}
