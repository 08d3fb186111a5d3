package org.alumninetwork.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.Eventually;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = FakeNetwork.INSTANCES, value = "2"),
            @ResourceArg(name = "gateway.ejection.readiness-check", value = "0.1S")
        })
class BalancingTest {

    @Inject
    Caller caller;

    @ConfigProperty(name = "gateway.services.events")
    List<URI> instances;

    @Test
    void everyInstanceGetsItsShare() throws Exception {
        assertThat(asked(40)).hasSize(2);
    }

    @Test
    void anInstanceThatIsNotReadyGetsNothingUntilItIs() throws Exception {
        tell(0, "/busy");
        Eventually.holds(() -> uncheckedAsked(20).equals(Set.of(instances.get(1).getAuthority())));
        tell(0, "/free");
        Eventually.holds(() -> uncheckedAsked(20).size() == 2);
    }

    @Test
    void whileNoInstanceIsReadyTheyAreAskedAllTheSame() throws Exception {
        tell(0, "/busy");
        tell(1, "/busy");
        assertThat(asked(40)).isNotEmpty();
        tell(0, "/free");
        tell(1, "/free");
    }

    @Test
    void anInstanceThatGoesAwayCostsNoReadItsAnswer() throws Exception {
        assertThat(asked(40)).hasSize(2);
        tell(0, "/away");
        assertThat(asked(100)).contains(instances.get(1).getAuthority());
        Eventually.holds(() -> uncheckedAsked(20).size() == 2);
    }

    /** The instances that answered so many reads, of which none failed. */
    private Set<String> asked(int requests) throws Exception {
        Set<String> answered = new TreeSet<>();
        for (int request = 0; request < requests; request++) {
            JsonObject seen = caller.json(caller.request("/v1/events"));
            assertThat(seen.getString("service")).as(seen.encode()).isEqualTo("events");
            answered.add(seen.getJsonObject("headers").getString("host"));
        }
        return answered;
    }

    private Set<String> uncheckedAsked(int requests) {
        try {
            return asked(requests);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void tell(int instance, String word) throws Exception {
        caller.send(HttpRequest.newBuilder(instances.get(instance).resolve(word)));
    }
}
