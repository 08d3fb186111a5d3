package org.alumninetwork.members.member;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What the token's provider has proven of a person, never what the person says. A name is not among it.
 *
 * @param uniqueIds eduPerson: never reassigned
 * @param personalCodes SCHAC: among them the European Student Identifier
 * @param emails the address, where the provider has verified it
 */
record ProvenIdentity(List<String> uniqueIds, List<String> personalCodes, List<String> orcids, List<String> emails) {

    static ProvenIdentity in(JsonWebToken token, IdentityClaims claims) {
        boolean verified = textsIn(token.getClaim("email_verified")).contains("true");
        return new ProvenIdentity(
                textsIn(token.getClaim(claims.eduPersonUniqueId())),
                textsIn(token.getClaim(claims.schacPersonalUniqueCode())),
                textsIn(token.getClaim(claims.orcid())).stream()
                        .map(ProvenIdentity::withoutAddress)
                        .toList(),
                verified ? textsIn(token.getClaim("email")) : List.of());
    }

    boolean provesNothing() {
        return uniqueIds.isEmpty() && personalCodes.isEmpty() && orcids.isEmpty() && emails.isEmpty();
    }

    /** A claim has one value or several, and a JSON type or a Java type, as the provider and the library like. */
    private static List<String> textsIn(Object claim) {
        return switch (claim) {
            case null -> List.of();
            case Collection<?> several ->
                several.stream().flatMap(one -> textsIn(one).stream()).toList();
            case JsonString text -> List.of(text.getString());
            case JsonValue value when value.getValueType() == JsonValue.ValueType.NULL -> List.of();
            default -> List.of(claim.toString());
        };
    }

    /** Providers give an ORCID iD with or without {@code https://orcid.org/}. */
    private static String withoutAddress(String orcid) {
        return orcid.substring(orcid.lastIndexOf('/') + 1);
    }
}
