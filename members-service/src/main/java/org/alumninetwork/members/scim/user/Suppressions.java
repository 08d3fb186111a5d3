package org.alumninetwork.members.scim.user;

import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.member.MemberDetails;
import org.hibernate.Session;

/** Which identifiers are those of people who were erased. Many are asked of at once, and none twice. */
final class Suppressions {

    private static final String UNIQUE_ID = "eduPersonUniqueId";
    private static final String PERSONAL_CODE = "schacPersonalUniqueCode";
    private static final String ORCID = "orcid";

    private final Session database;
    private final String ofSource;
    private final String userNameOfSource;
    private final Set<Identifier> asked = new HashSet<>();
    private final Set<Identifier> suppressed = new HashSet<>();

    Suppressions(Session database, UUID source) {
        this.database = database;
        this.ofSource = "source:" + source;
        this.userNameOfSource = "userName:" + source;
    }

    private record Identifier(String kind, String value) {}

    /** @param names external ids and user names */
    void foresee(
            Collection<String> names,
            Collection<String> uniqueIds,
            Collection<String> personalCodes,
            Collection<String> orcids) {
        ask(Stream.of(
                        names.stream().map(id -> new Identifier(ofSource, id)),
                        names.stream().map(this::userName),
                        uniqueIds.stream().map(id -> new Identifier(UNIQUE_ID, id)),
                        personalCodes.stream().map(code -> new Identifier(PERSONAL_CODE, code)),
                        orcids.stream().map(id -> new Identifier(ORCID, id)))
                .flatMap(identifiers -> identifiers));
    }

    /** @throws ForbiddenException where the person was erased, and does not come back by this door either */
    void mustNotHold(String externalId, String userName, MemberDetails details) {
        mustNotHold(identifiersOf(externalId, userName, details));
    }

    /** Of somebody who is here. */
    void mustNotHoldWhatIsNew(SourcePerson is, SourcePerson becomes) {
        Set<Identifier> added = identifiersOf(becomes);
        added.removeAll(identifiersOf(is));
        mustNotHold(added);
    }

    private Set<Identifier> identifiersOf(SourcePerson person) {
        return identifiersOf(person.externalId(), person.calledAs(), person.details());
    }

    private Set<Identifier> identifiersOf(String externalId, String userName, MemberDetails details) {
        Stream<Identifier> single = Stream.of(
                new Identifier(ofSource, externalId),
                userName(userName),
                new Identifier(UNIQUE_ID, details.eduPersonUniqueId()),
                new Identifier(ORCID, details.orcid()));
        Stream<Identifier> codes =
                details.schacPersonalUniqueCode().stream().map(code -> new Identifier(PERSONAL_CODE, code));
        return Stream.concat(single, codes)
                .filter(identifier -> identifier.value() != null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** User names are the same in capitals. */
    private Identifier userName(String said) {
        return new Identifier(userNameOfSource, said.toLowerCase(Locale.ROOT));
    }

    private void mustNotHold(Set<Identifier> own) {
        ask(own.stream());
        if (own.stream().anyMatch(suppressed::contains)) {
            throw new ForbiddenException("suppressed: the person was erased");
        }
    }

    private void ask(Stream<Identifier> identifiers) {
        Set<Identifier> fresh = identifiers.filter(asked::add).collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            database.createNativeQuery("""
                            select i.kind, i.value from unnest(cast(?1 as text[]), cast(?2 as text[])) as i (kind, value)
                            where suppression_hash(i.kind, i.value) in (select hash from suppressed_identity)""", Tuple.class)
                    .setParameter(1, fresh.stream().map(Identifier::kind).toArray(String[]::new))
                    .setParameter(2, fresh.stream().map(Identifier::value).toArray(String[]::new))
                    .getResultStream()
                    .map(row -> new Identifier(row.get("kind", String.class), row.get("value", String.class)))
                    .forEach(suppressed::add);
        }
    }
}
