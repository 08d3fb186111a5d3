package org.alumninetwork.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.alumninetwork.stack.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemonstrationNetworkTest {

    private static final long MEMBERS = 500;

    private static FakeNetwork network;

    @BeforeAll
    static void loadOnce() throws IOException {
        network = new FakeNetwork();
        DemonstrationNetwork.load(network.addresses(), MEMBERS, Progress.SILENT);
    }

    @AfterAll
    static void close() {
        network.close();
    }

    @Test
    void everythingThatTheDocumentsTellOfIsThere() {
        assertThat(network.created("/v1/organisations")).isEqualTo(5 + 50 + 24);
        assertThat(network.created("/v1/sources")).isEqualTo(3);
        assertThat(network.created("/v1/members/me")).isEqualTo(8);
        assertThat(network.created("/v1/organisations/.*/terms")).isEqualTo(2 + 51 * 7 + 24);
        assertThat(network.created("/v1/events")).isGreaterThan(350);
        assertThat(network.created("/v1/events/.*/publication")).isEqualTo(network.created("/v1/events") - 1);
        assertThat(network.created("/v1/events/.*/registrations")).isGreaterThan(1_000);
        assertThat(network.created("/v1/events/.*/cancellation")).isBetween(5L, 50L);
        assertThat(network.created("/v1/partnerships/.*/signatures")).isEqualTo(4);
        assertThat(network.created("/v1/chapters")).isEqualTo(50);
        assertThat(network.created("/v1/chapters/.*/decisions")).isGreaterThan(90);
        assertThat(network.created("/v1/goals")).isEqualTo(24);
        assertThat(network.created("/v1/offers")).isEqualTo(4);
        assertThat(network.created("/v1/membership-types")).isEqualTo(53);
        assertThat(network.created("/v1/memberships")).isGreaterThan(500);
        assertThat(network.created("/v1/award-cycles/.*/announcement")).isEqualTo(1);
    }

    @Test
    void sixOfTenMembersComeFromTheInstituteAndTheOthersFromTheUniversity() {
        assertThat(people("si-registry")).isEqualTo(300);
        assertThat(people("helsinki-registry")).isEqualTo(200);
    }

    @Test
    void aSecondRunAsksForTheSameThingsAndNothingElse() {
        long before = network.created(".*");
        DemonstrationNetwork.load(network.addresses(), MEMBERS, Progress.SILENT);
        assertThat(network.created(".*")).isEqualTo(before);
    }

    private long people(String source) {
        return network.upload("source=" + source)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .distinct()
                .count();
    }
}
