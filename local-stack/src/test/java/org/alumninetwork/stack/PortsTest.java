package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedTogetherWithWhatWantedIt() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(free.gateway(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(free::requireFree)
                    .isInstanceOf(StackProblem.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " is taken, and the gateway wants it.");
        }
    }

    @Test
    void freePortsAreSixDifferentOnes() {
        Ports free = Ports.free();

        assertThat(Set.of(
                        free.gateway(),
                        free.members(),
                        free.events(),
                        free.chapters(),
                        free.keycloak(),
                        free.postgres()))
                .hasSize(6)
                .noneMatch(port -> port <= 0);
        assertThatCode(free::requireFree).doesNotThrowAnyException();
    }
}
