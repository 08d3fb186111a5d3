package org.alumninetwork.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Through every operation of the OpenAPI document, each by a caller that may call it. */
final class Walk {

    private final Contract contract = Api.contract();
    private final Callers callers = new Callers();
    private final Records records = new Records(callers::at, contract);

    Contract contract() {
        return contract;
    }

    Api caller(Operation operation) {
        return callers.at(operation.path());
    }

    Stream<DynamicTest> each(Consumer<Operation> check) {
        return each(operation -> true, check);
    }

    Stream<DynamicTest> each(Predicate<Operation> which, Consumer<Operation> check) {
        return contract.operations().stream()
                .filter(operation -> !operation.path().startsWith("/problems"))
                .filter(which)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation)));
    }

    /** Checks it with the path of a record that exists, where the demonstration network has one. */
    void existing(Operation operation, Consumer<String> check) {
        Optional<String> path = records.existing(operation.path());
        assumeTrue(path.isPresent(), "no record of " + operation.path() + " in the demonstration network");
        check.accept(path.orElseThrow());
    }

    static String someId() {
        return UUID.randomUUID().toString();
    }
}
