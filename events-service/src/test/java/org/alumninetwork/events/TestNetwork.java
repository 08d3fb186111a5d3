package org.alumninetwork.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.events.member.MemberReplica;
import org.alumninetwork.events.organisation.OrganisationReplica;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.testing.Tokens;

/** Brings members, organisations and terms into the replicas, the way the feeds of the other services do. */
@ApplicationScoped
public class TestNetwork {

    private static final JsonMapper JSON = new JsonMapper();

    private final MemberReplica members;
    private final OrganisationReplica organisations;

    TestNetwork(MemberReplica members, OrganisationReplica organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    /**
     * @param token an access token of the member's login
     */
    public record Person(UUID id, String login, String token) {}

    public Person member() {
        return member("Aino " + UUID.randomUUID(), "MEMBERS");
    }

    public Person member(String displayName, String nameVisibility) {
        Person person = newPerson();
        apply(List.of(memberChanged(person, displayName, nameVisibility)));
        return person;
    }

    /** Somebody with an address for mail, {@link #mailOf}. */
    public Person memberWithMail() {
        Person person = newPerson();
        Map<String, Object> state = new HashMap<>(Map.of("id", person.id(), "login", person.login()));
        state.putAll(Map.of("displayName", "Aino", "nameVisibility", "MEMBERS", "email", mailOf(person)));
        apply(List.of(change("member", person.id(), state)));
        return person;
    }

    public static String mailOf(Person person) {
        return person.id() + "@example.org";
    }

    /** How somebody wants to be written to. */
    public void preference(Person person, String language, List<String> channels, List<String> mutedTopics) {
        apply(List.of(change(
                "communication-preference",
                person.id(),
                Map.of(
                        "memberId", person.id(),
                        "language", language,
                        "channels", channels,
                        "mutedTopics", mutedTopics))));
    }

    public List<Person> members(int count) {
        List<Person> people =
                Stream.generate(TestNetwork::newPerson).limit(count).toList();
        apply(people.stream()
                .map(person -> memberChanged(person, "Member " + person.id(), "MEMBERS"))
                .toList());
        return people;
    }

    public UUID organisation(String kind, UUID parent) {
        UUID id = UUID.randomUUID();
        Map<String, Object> state = new HashMap<>(Map.of(
                "id",
                id,
                "kind",
                kind,
                "name",
                Map.of("en", "Organisation " + id),
                "country",
                "FI",
                "timeZone",
                "Europe/Helsinki"));
        state.put("parentId", parent);
        apply(List.of(change("organisation", id, state)));
        return id;
    }

    /** A member of the organisation, in this state of their membership. */
    public Person memberOf(UUID organisation, String state) {
        Person person = member();
        UUID id = UUID.randomUUID();
        apply(List.of(change(
                "membership",
                id,
                Map.of("id", id, "memberId", person.id(), "organisationId", organisation, "state", state))));
        return person;
    }

    /** An agreement between organisations that is in force from one moment until another. */
    public UUID partnership(List<UUID> parties, Instant from, Instant until) {
        return partnership(parties, List.of(), from, until);
    }

    /** An agreement in force from one moment until another, by which one organisation invites the other's members. */
    public void invitation(UUID givenBy, UUID givenTo, Instant from, Instant until) {
        Map<String, Object> benefit = Map.of("kind", "INVITATION", "givenBy", givenBy, "givenTo", givenTo);
        partnership(List.of(givenBy, givenTo), List.of(benefit), from, until);
    }

    private UUID partnership(List<UUID> parties, List<Map<String, Object>> benefits, Instant from, Instant until) {
        UUID id = UUID.randomUUID();
        apply(List.of(change(
                "partnership",
                id,
                Map.of(
                        "id",
                        id,
                        "title",
                        Map.of("en", "Agreement", "sv", "Avtal"),
                        "partyIds",
                        parties,
                        "benefits",
                        benefits,
                        "inForceFrom",
                        from.toString(),
                        "inForceUntil",
                        until.toString()))));
        return id;
    }

    public void certification(UUID chapter, String state) {
        apply(List.of(change("certification", chapter, Map.of("id", chapter, "state", state))));
    }

    /** A member who holds an office in the organisation now. */
    public Person officerOf(UUID organisation) {
        Person person = member();
        term(
                person.id(),
                organisation,
                LocalDate.now(ZoneOffset.UTC).minusDays(10),
                LocalDate.now(ZoneOffset.UTC).plusDays(10));
        return person;
    }

    public void term(UUID member, UUID organisation, LocalDate startsOn, LocalDate endsOn) {
        term(UUID.randomUUID(), member, organisation, startsOn, endsOn);
    }

    /** A new term, or what is said of one now. */
    public void term(UUID term, UUID member, UUID organisation, LocalDate startsOn, LocalDate endsOn) {
        apply(List.of(
                change("office", term, Map.of("id", term, "organisationId", organisation, "type", "CHAIR")),
                change(
                        "term",
                        term,
                        Map.of(
                                "id", term,
                                "organisationId", organisation,
                                "officeId", term,
                                "memberId", member,
                                "startsOn", startsOn.toString(),
                                "endsOn", endsOn.toString()))));
    }

    public void apply(List<Change> changes) {
        QuarkusTransaction.requiringNew().run(() -> {
            members.apply(changes, 0);
            organisations.apply(changes, 0);
        });
    }

    public static Change memberChanged(Person person, String displayName, String nameVisibility) {
        return change(
                "member",
                person.id(),
                Map.of(
                        "id",
                        person.id(),
                        "login",
                        person.login(),
                        "displayName",
                        displayName,
                        "nameVisibility",
                        nameVisibility,
                        "country",
                        "FI",
                        "state",
                        "ACTIVE"));
    }

    public static Change change(String record, UUID id, Map<String, ?> state) {
        return change(record, "changed", id, JSON.valueToTree(state));
    }

    /** The members feed tells how far the erasure of a member is. */
    public void erasure(UUID erasure, UUID member, String state) {
        apply(List.of(change(
                "erasure", erasure, Map.of("id", erasure, "memberId", member, "state", state, "dryRun", false))));
    }

    public static Change mergedWithLogin(UUID merge, Person lost, Person survivor) {
        return change(
                "member",
                "merged",
                lost.id(),
                JSON.valueToTree(
                        Map.of("id", lost.id(), "survivorId", survivor.id(), "mergeId", merge, "login", lost.login())));
    }

    public static Change unmerged(UUID merge, Person lost, Person survivor) {
        return change(
                "member",
                "unmerged",
                lost.id(),
                JSON.valueToTree(Map.of("id", lost.id(), "survivorId", survivor.id(), "mergeId", merge)));
    }

    public static Change tombstone(String record, UUID id) {
        return change(record, "deleted", id, null);
    }

    public static Person newPerson() {
        UUID id = UUID.randomUUID();
        String login = "login-" + id;
        return new Person(id, login, Tokens.person(login));
    }

    /** The members feed tells that a record was merged into another one, or that this was undone. */
    public void merge(String happening, UUID merge, UUID lost, UUID survivor) {
        apply(List.of(change(
                "member",
                happening,
                lost,
                JSON.valueToTree(Map.of("id", lost, "survivorId", survivor, "mergeId", merge)))));
    }

    private static Change change(String record, String happening, UUID id, JsonNode data) {
        return new Change(
                "1.0",
                UUID.randomUUID(),
                URI.create("/test"),
                "org.alumninetwork." + record + "." + happening,
                record + "s/" + id,
                Instant.now(),
                "application/json",
                data);
    }
}
