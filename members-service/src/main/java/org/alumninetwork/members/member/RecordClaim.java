package org.alumninetwork.members.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alumninetwork.members.source.MemberSources;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds out whether somebody who registers is a person whom a registry or staff already know. Only what the token's
 * provider has proven decides, and only where it points to one record that nobody has claimed; otherwise the person
 * gets a new record, and learns nothing of any other.
 */
@ApplicationScoped
class RecordClaim {

    private final MemberRepository members;
    private final MemberSources memberSources;
    private final SecurityIdentity identity;
    private final IdentityClaims claims;
    private final ObjectMapper json;

    RecordClaim(
            MemberRepository members,
            MemberSources memberSources,
            SecurityIdentity identity,
            IdentityClaims claims,
            ObjectMapper json) {
        this.members = members;
        this.memberSources = memberSources;
        this.identity = identity;
        this.claims = claims;
        this.json = json;
    }

    /** The record that is the login's from now on, where there is one. */
    Optional<Member> by(String login, MemberDetails stated, Instant now) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? knownAs(ProvenIdentity.in(token, claims)).map(known -> claimed(known, login, stated, now))
                : Optional.empty();
    }

    /** An identifier counts more than an address, which may have been another person's before. */
    private Optional<Member> knownAs(ProvenIdentity proven) {
        if (proven.provesNothing()) {
            return Optional.empty();
        }
        List<Member> byIdentifier = members.unclaimedByIdentifier(proven);
        List<Member> found = byIdentifier.isEmpty() ? members.unclaimedByEmail(proven) : byIdentifier;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Member claimed(Member known, String login, MemberDetails stated, Instant now) {
        Set<String> owned = memberSources.ownedFields(known.id()).keySet();
        known.link(login, completed(known.details(), stated, owned), now);
        return known;
    }

    /** What the person says fills in and replaces what no source is the authority for. */
    private MemberDetails completed(MemberDetails known, MemberDetails stated, Set<String> owned) {
        ObjectNode completed = json.valueToTree(known);
        ObjectNode said = json.valueToTree(stated);
        MemberField.givenBy(stated).stream()
                .map(MemberField::key)
                .filter(key -> !owned.contains(key))
                .forEach(key -> completed.set(key, said.get(key)));
        completed.withObject("/visibility").setAll((ObjectNode) said.get("visibility"));
        try {
            return json.treeToValue(completed, MemberDetails.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Both parts were valid", impossible);
        }
    }
}
