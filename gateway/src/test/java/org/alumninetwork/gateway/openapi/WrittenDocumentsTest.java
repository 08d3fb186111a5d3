package org.alumninetwork.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import org.alumninetwork.gateway.compression.PackedPage;
import org.alumninetwork.gateway.openapi.Edition.Kind;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.Eventually;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.alumninetwork.gateway.testing.RawConnection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "gateway.openapi.lifespan", value = "0S"))
class WrittenDocumentsTest {

    @Inject
    Caller caller;

    @Inject
    ServiceDocuments documents;

    @Inject
    WrittenDocuments written;

    @ConfigProperty(name = "gateway.services.events")
    URI events;

    @Test
    void whatManyAskForIsWrittenOnceForAsLongAsTheServicesSayTheSame() {
        List<PackedPage> pages = Stream.generate(this::page).limit(10).toList();
        assertThat(pages).allSatisfy(page -> assertThat(page).isSameAs(pages.getFirst()));
    }

    @Test
    void whoAsksAtTheSameTimeIsToldTheSame() {
        Reading read = await(documents.read());
        List<Future<PackedPage>> asked = Stream.generate(() -> written.of(edition(read, "http://at-once")))
                .limit(10)
                .toList();
        assertThat(asked).allSatisfy(page -> assertThat(await(page)).isSameAs(await(asked.getFirst())));
    }

    @Test
    void whatAServiceSaysOtherwiseIsThereAtOnce() throws Exception {
        Eventually.holds(() -> !description().contains("events-service"));
        caller.send(HttpRequest.newBuilder(events.resolve("/away")));
        Eventually.holds(() -> description().contains("events-service"));
        Eventually.holds(() -> !description().contains("events-service"));
    }

    @Test
    void eachCallerIsToldTheAddressThatItKnows() throws Exception {
        for (String host : List.of("one.example", "other.example", "one.example")) {
            try (RawConnection connection = new RawConnection(caller.port())) {
                connection.send(List.of("GET /openapi HTTP/1.1", "Host: " + host));
                assertThat(connection.readAnswer().getLast()).contains("\"url\":\"http://" + host + "\"");
            }
        }
    }

    private PackedPage page() {
        return await(written.of(edition(await(documents.read()), "http://one-by-one")));
    }

    private static Edition edition(Reading read, String server) {
        return new Edition(read, server, Kind.OPENAPI, true);
    }

    private String description() {
        try {
            return caller.json(caller.request("/openapi")).getJsonObject("info").getString("description");
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
