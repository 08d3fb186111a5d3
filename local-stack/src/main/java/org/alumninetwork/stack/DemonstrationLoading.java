package org.alumninetwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.stack.demo.DemonstrationNetwork;

/** Decides whether the demonstration network is loaded: into an empty network, or to end what was begun. */
final class DemonstrationLoading {

    private final LocalStack stack;
    private final Progress progress;
    private final Path begun;

    DemonstrationLoading(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        begun = stack.folder().data().resolve("demonstration-begun");
    }

    void load(int members) {
        StackAddresses addresses = stack.addresses();
        if (!Files.exists(begun) && !isEmpty(addresses)) {
            progress.say("There is a network already: it is left as it is (--fresh begins anew)");
        } else if (DemonstrationNetwork.isLoaded(addresses)) {
            progress.say("The demonstration network is there");
        } else {
            noteBegin();
            load(addresses, members);
        }
    }

    private void load(StackAddresses addresses, int members) {
        try {
            DemonstrationNetwork.load(addresses, members, progress);
        } catch (RuntimeException e) {
            throw new StackProblem(
                    "The demonstration network cannot be loaded: " + reasons(e)
                            + "\nThe next run goes on where this one ended; --network empty starts without it.",
                    e);
        }
    }

    private static String reasons(Throwable problem) {
        return Stream.iterate(problem, reason -> reason != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .collect(Collectors.joining(": "));
    }

    private void noteBegin() {
        try {
            if (!Files.exists(begun)) {
                Files.createFile(begun);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(StackAddresses addresses) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(addresses.gateway() + "/v1/organisations?limit=1"))
                .header("Authorization", "Bearer " + Tokens.of(addresses).ofLogin("administrator"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode page = Json.MAPPER.readTree(
                    http.send(question, BodyHandlers.ofInputStream()).body());
            return page.path("items").isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while asking for organisations", e);
        }
    }
}
