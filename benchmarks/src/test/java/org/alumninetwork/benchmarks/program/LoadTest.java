package org.alumninetwork.benchmarks.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoadTest {

    private static final String PRINTED = """
            Running 8s test @ http://127.0.0.1:20001/v1/members
              1 threads and 64 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     2.41ms  501.12us  18.20ms   91.02%
                Req/Sec    26.74k     1.20k   28.90k    80.00%
              Latency Distribution
                 50%  980.00us
                 75%    2.52ms
                 90%    2.80ms
                 99%    1.10s
              213120 requests in 8.01s, 254.90MB read
            Requests/sec:  26606.74
            Transfer/sec:     31.83MB
            """;

    @Test
    void whatWrkPrintsIsUnderstood() {
        assertThat(Load.parse(PRINTED)).isEqualTo(new Load(213_120, 26_606.74, 0.98, 1100));
    }

    @Test
    void aRunWithBadAnswersCountsForNothing() {
        assertThatThrownBy(() -> Load.parse(PRINTED + "  Non-2xx or 3xx responses: 12\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Non-2xx");
    }
}
