package org.alumninetwork.members.scim.user;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.support.patch.Faults;

/** What would break a rule of a member's record does not get past here. */
@ApplicationScoped
class PersonCheck {

    private final Validator validator;

    PersonCheck(Validator validator) {
        this.validator = validator;
    }

    /** Of whom nothing is known yet. */
    static MemberDetails nobody() {
        return new MemberDetails(
                null, null, null, null, null, null, null, null, null, List.of(), null, null, List.of(), List.of(), null,
                null, List.of(), List.of(), null, null, Map.of());
    }

    /**
     * @param before what stood there, which is no fault of the change
     * @throws BadRequestException {@code invalidValue}, with each fault
     */
    void mustBeGood(MemberDetails details, MemberDetails before, List<Evidence> evidence) {
        String faults = Faults.among(validator, details, before).stream()
                .map(PersonCheck::sentence)
                .sorted()
                .collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            throw new BadRequestException(faults, null, ScimType.RFC7644.INVALID_VALUE);
        }
        evidence.forEach(EvidenceForm::mustBeWhole);
    }

    private static String sentence(ConstraintViolation<MemberDetails> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
