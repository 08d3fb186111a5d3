package org.alumninetwork.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeNetwork.class)
@TestProfile(TracedTest.Traced.class)
class TracedTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Caller caller;

    @Test
    void theServiceSeesTheGatewaysSpanInTheCallersTrace() throws Exception {
        String seen = caller.json(caller.request("/v1/events")
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .header("tracestate", "caller=1"))
                .getJsonObject("headers")
                .getString("traceparent");
        assertThat(seen).matches("00-" + TRACE + "-[0-9a-f]{16}-01").doesNotContain("00f067aa0ba902b7");
    }

    public static final class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
        }
    }
}
