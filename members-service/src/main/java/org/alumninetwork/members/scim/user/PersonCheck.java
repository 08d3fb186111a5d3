package org.alumninetwork.members.scim.user;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.members.member.MemberDetails;
import org.hibernate.Session;

/** What would break a rule of a member's record does not get past here. */
@ApplicationScoped
class PersonCheck {

    private final Validator validator;
    private final Session database;

    PersonCheck(Validator validator, Session database) {
        this.validator = validator;
        this.database = database;
    }

    /** Of whom nothing is known yet. */
    static MemberDetails nobody() {
        return new MemberDetails(
                null, null, null, null, null, null, null, null, null, List.of(), null, null, List.of(), List.of(), null,
                null, List.of(), List.of(), null, null, Map.of());
    }

    /** @throws BadRequestException {@code invalidValue}, with each fault */
    void mustBeGood(MemberDetails details, List<Evidence> evidence) {
        String faults = validator.validate(details).stream()
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

    boolean anybodyIsSuppressed() {
        return database.createNativeQuery("select exists (select from suppressed_identity)", Boolean.class)
                .getSingleResult();
    }

    /** @throws ForbiddenException where the person was erased, and does not come back by this door either */
    void mustNotBeSuppressed(UUID source, String externalId, MemberDetails details) {
        boolean suppressed = database.createNativeQuery("""
                        select exists (
                            select from suppressed_identity s where s.hash in (
                                suppression_hash('source:' || cast(:source as uuid), :externalId),
                                suppression_hash('eduPersonUniqueId', cast(:uniqueId as text)),
                                suppression_hash('orcid', cast(:orcid as text))))""", Boolean.class)
                .setParameter("source", source)
                .setParameter("externalId", externalId)
                .setParameter("uniqueId", details.eduPersonUniqueId())
                .setParameter("orcid", details.orcid())
                .getSingleResult();
        if (suppressed) {
            throw new ForbiddenException("suppressed: the person was erased");
        }
    }
}
