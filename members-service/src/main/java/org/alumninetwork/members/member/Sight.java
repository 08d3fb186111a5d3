package org.alumninetwork.members.member;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.support.caller.Caller;

/**
 * What a caller sees of members: as a condition for queries, so that nothing hidden can be found or sorted by, and as
 * a decision about one record. Both say the same; the conditions are about {@code member m}.
 */
public sealed interface Sight {

    /** Of which members the caller may know at all. */
    String knows();

    /** In which members the caller sees the field. */
    String sees(VisibleField field);

    /**
     * Whether the caller sees the field that the column names, with all values written out: for statements that take no
     * parameters.
     */
    default String seesNamed(String column) {
        return "true";
    }

    /** The words of the names by which the caller finds members who show theirs, as a {@code tsvector}. */
    default String nameWords() {
        return "m.name_words";
    }

    /** Which affiliations {@code a} of a member whose affiliations the caller sees. */
    default String affiliations() {
        return "true";
    }

    /** Values of the named parameters in the conditions. */
    Map<String, Object> parameters();

    /** Whether the caller is told the family names and the given names of all of whom the caller may know. */
    default boolean knowsNames() {
        return true;
    }

    /** Whether the caller sees what is for members. */
    boolean knowsWhatMembersKnow();

    /**
     * By which a search counts: of what members hide from members nothing, whoever asks. A count of few tells as much as
     * their records, and nobody would be noted for it.
     */
    default Sight counting() {
        return this;
    }

    /** Administrators see everything. */
    record Everything() implements Sight {

        private static final Sight OF_SOME_MEMBER =
                new Personal(new Caller.Person("", Optional.of(Personal.NOBODY), List.of()), List.of());

        @Override
        public Sight counting() {
            return OF_SOME_MEMBER;
        }

        @Override
        public String knows() {
            return "true";
        }

        @Override
        public String sees(VisibleField field) {
            return "true";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public boolean knowsWhatMembersKnow() {
            return true;
        }
    }

    /**
     * A registry sees its own people, and of them what it is the authority for: of those for whom it does not vouch any more,
     * what stands as it has said it. What the members keep it sees of those who consent, but does not find people by it.
     *
     * @param purpose of that consent
     */
    record OwnSource(UUID sourceId, Set<String> authority, String purpose, Set<String> byConsent) implements Sight {

        private static final String VOUCHED_FOR = "exists (select from member_source v where v.member_id = m.id"
                + " and v.source_id = :ownSource and v.ended_at is null)";

        @Override
        public String knows() {
            return "exists (select from member_source o where o.member_id = m.id and o.source_id = :ownSource)";
        }

        @Override
        public String sees(VisibleField field) {
            return !owns(field) ? "false" : field == VisibleField.AFFILIATIONS ? "true" : VOUCHED_FOR;
        }

        /** Of one member: of the fields of its authority, those among these. */
        OwnSource narrowedTo(Set<String> fields) {
            Set<String> left = authority.stream().filter(fields::contains).collect(Collectors.toUnmodifiableSet());
            return new OwnSource(sourceId, left, purpose, byConsent);
        }

        /** Of the names that are its own: the column holds also what others call its people, and they themselves. */
        @Override
        public String nameWords() {
            return "words_of_name(" + (owns(MemberField.FAMILY_NAME) ? "m.family_key" : "''") + ", "
                    + (owns(MemberField.GIVEN_NAME) ? "m.given_key" : "''") + ", '')";
        }

        @Override
        public boolean knowsNames() {
            return owns(MemberField.FAMILY_NAME) && owns(MemberField.GIVEN_NAME);
        }

        boolean owns(VisibleField field) {
            return isAmong(authority, field);
        }

        private boolean owns(MemberField field) {
            return authority.contains(field.key());
        }

        private static boolean isAmong(Set<String> keys, VisibleField field) {
            return switch (field) {
                case AFFILIATIONS -> keys.contains("affiliations");
                case MEMBERSHIPS, MENTORING -> false;
                case NAME,
                        EMAIL,
                        PHONE,
                        BIRTH_DATE,
                        COUNTRY,
                        REGION,
                        CITY,
                        LANGUAGES,
                        EMPLOYER,
                        JOB_TITLE,
                        EXPERTISE,
                        LINKS,
                        ORCID,
                        IDENTIFIERS ->
                    keys.stream()
                            .flatMap(key -> MemberField.of(key).stream())
                            .map(MemberField::seenBy)
                            .anyMatch(field::equals);
            };
        }

        boolean tells(VisibleField field, boolean consents) {
            return owns(field) || (consents && isAmong(byConsent, field));
        }

        boolean tells(MemberField field, boolean consents) {
            return owns(field) || (consents && byConsent.contains(field.key()));
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("ownSource", sourceId);
        }

        @Override
        public String affiliations() {
            return "a.source_id = :ownSource";
        }

        @Override
        public String seesNamed(String column) {
            return "(" + column + " = any(cast('{" + String.join(",", authority) + "}' as text[])) and "
                    + VOUCHED_FOR.replace(":ownSource", "cast('" + sourceId + "' as uuid)") + ")";
        }

        /** What people outside its own files are called is none of a registry's business. */
        @Override
        public boolean knowsWhatMembersKnow() {
            return false;
        }
    }

    /**
     * A person sees what is for everyone, as a member what is for members, as an officer what is for officers, and of
     * their own record everything.
     *
     * @param sourcesInCharge the sources of the organisations in which the person's offices give rights
     */
    record Personal(Caller.Person person, List<UUID> sourcesInCharge) implements Sight {

        private static final UUID NOBODY = new UUID(0, 0);

        @Override
        public String knows() {
            return sees(VisibleField.NAME);
        }

        @Override
        public String sees(VisibleField field) {
            String inCharge = sourcesInCharge.isEmpty()
                    ? ""
                    : " or (" + field.asSql() + " = 'OFFICERS' and exists (select from member_source c"
                            + " where c.member_id = m.id and c.source_id = any(:inCharge)))";
            return "(" + field.asSql() + " = any(:levels) or m.id = :self" + inCharge + ")";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "levels", levels().stream().map(Enum::name).toArray(String[]::new),
                    "self", person.memberId().orElse(NOBODY),
                    "inCharge", sourcesInCharge.toArray(UUID[]::new));
        }

        @Override
        public boolean knowsWhatMembersKnow() {
            return person.isMember();
        }

        private List<Visibility> levels() {
            return person.isMember() ? List.of(Visibility.EVERYONE, Visibility.MEMBERS) : List.of(Visibility.EVERYONE);
        }

        @Override
        public String seesNamed(String column) {
            String fields = Stream.concat(
                            Arrays.stream(MemberField.values())
                                    .map(field -> " when '" + field.key() + "' then " + sees(field.seenBy())),
                            Stream.of(" when 'affiliations' then " + sees(VisibleField.AFFILIATIONS)))
                    .collect(Collectors.joining("", "case " + column, " else false end"));
            return fields.replace(":levels", literal("text[]", levels()))
                    .replace(":self", literal("uuid", person.memberId().orElse(NOBODY)))
                    .replace(":inCharge", literal("uuid[]", sourcesInCharge));
        }

        /** Of ids and names of levels, in which there is nothing to escape. */
        private static String literal(String type, Object value) {
            String text = value instanceof Collection<?> several
                    ? several.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"))
                    : value.toString();
            return "cast('" + text + "' as " + type + ")";
        }

        @Override
        public Sight counting() {
            return new Personal(person, List.of());
        }

        boolean sees(VisibleField field, Member member, boolean inCharge) {
            return person.is(member.id())
                    || switch (member.details().visibilityOf(field)) {
                        case EVERYONE -> true;
                        case MEMBERS -> person.isMember();
                        case OFFICERS -> inCharge;
                        case NOBODY -> false;
                    };
        }

        Optional<UUID> self() {
            return person.memberId();
        }
    }
}
