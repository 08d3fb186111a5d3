package org.alumninetwork.members.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** On what occasion somebody sees something: by which operation, and what for where the caller says so. */
@RequestScoped
class AccessOccasion {

    private String operation = "";
    private Optional<String> purpose = Optional.empty();

    void is(String nameOfOperation, Optional<String> statedPurpose) {
        operation = nameOfOperation;
        purpose = statedPurpose;
    }

    String operation() {
        return operation;
    }

    Optional<String> purpose() {
        return purpose;
    }
}
