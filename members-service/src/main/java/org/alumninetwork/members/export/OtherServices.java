package org.alumninetwork.members.export;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.alumninetwork.support.personal.PersonalDataView;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the other services keep of a member, asked with this service's own credentials. */
@ApplicationScoped
class OtherServices {

    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, URI> addresses;

    OtherServices(
            @ConfigProperty(name = "alumni.replicas.feeds.chapters") URI chapters,
            @ConfigProperty(name = "alumni.replicas.feeds.events") URI events) {
        this.addresses = Map.of("chapters", chapters, "events", events);
    }

    List<String> names() {
        return addresses.keySet().stream().sorted().toList();
    }

    /**
     * @throws RuntimeException where the service cannot be reached, or does not answer as it should
     */
    PersonalDataView dataOf(UUID member, String service) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(addresses.get(service))
                .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .build(PersonalDataClient.class)
                .read(service, member);
    }
}
