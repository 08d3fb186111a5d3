package org.alumninetwork.events.certificate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.alumninetwork.events.certificate.RevocationList.RevokedCredential;
import org.alumninetwork.events.key.KeyResource;
import org.alumninetwork.events.wording.Wording;
import org.alumninetwork.support.credential.QrImage;
import org.alumninetwork.support.credential.Signatures;
import org.alumninetwork.support.credential.SigningAlgorithm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A certificate as an {@code AchievementCredential} of Open Badges 3.0, in the W3C's data model 2.0. It is signed when it
 * is fetched, by today's key: so no rotation of keys leaves an old one behind.
 */
@ApplicationScoped
class OpenBadge {

    private final ObjectMapper json;
    private final Signatures signatures;
    private final String address;

    /**
     * @param address of the API as the world knows it: what is shown elsewhere has to lead back here
     */
    OpenBadge(
            ObjectMapper json, Signatures signatures, @ConfigProperty(name = "alumni.public-address") String address) {
        this.json = json;
        this.signatures = signatures;
        this.address = address;
    }

    /** Where a stranger verifies it. */
    String addressOf(Certificate certificate) {
        return address + certificate.path();
    }

    /** A JSON Web Token with the credential as its claims (Open Badges 3.0, 8.2). */
    String credential(Certificate certificate) {
        return signatures.signBadge(
                SigningAlgorithm.RS256, claimsOf(certificate).toString(), address + KeyResource.PATH);
    }

    /** The credential is baked in (Open Badges 3.0, 5.3.1). */
    byte[] image(Certificate certificate) {
        return BakedImage.of(QrImage.png(addressOf(certificate)), credential(certificate));
    }

    RevocationList revocations(Certificate certificate) {
        return new RevocationList(
                statusOf(certificate),
                issuerOf(certificate),
                certificate.isValid()
                        ? List.of()
                        : List.of(new RevokedCredential(addressOf(certificate), true, certificate.revocationReason())));
    }

    private ObjectNode claimsOf(Certificate certificate) {
        ObjectNode claims = json.createObjectNode();
        claims.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        claims.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        claims.put("id", addressOf(certificate))
                .put("jti", addressOf(certificate))
                .put("iss", issuerOf(certificate))
                .put("sub", holderOf(certificate))
                .put("nbf", certificate.issuedAt().getEpochSecond())
                .put("name", titleOf(certificate))
                .put("validFrom", certificate.issuedAt().toString());
        ObjectNode issuer = claims.putObject("issuer").put("id", issuerOf(certificate));
        issuer.putArray("type").add("Profile");
        issuer.put("name", textOf(certificate.hosts().getFirst().name()));
        claims.set("credentialSubject", subjectOf(certificate));
        claims.putObject("credentialStatus").put("id", statusOf(certificate)).put("type", "1EdTechRevocationList");
        return claims;
    }

    private ObjectNode subjectOf(Certificate certificate) {
        ObjectNode subject = json.createObjectNode().put("id", holderOf(certificate));
        subject.putArray("type").add("AchievementSubject");
        subject.put("activityStartDate", certificate.startInstant().toString())
                .put("activityEndDate", certificate.endInstant().toString());
        if (certificate.ectsCredits() != null) {
            subject.put("creditsEarned", certificate.ectsCredits());
        }
        if (certificate.shownName() != null) {
            subject.putArray("identifier")
                    .addObject()
                    .put("type", "IdentityObject")
                    .put("hashed", false)
                    .put("identityHash", certificate.shownName())
                    .put("identityType", "name");
        }
        subject.set("achievement", achievementOf(certificate));
        return subject;
    }

    private ObjectNode achievementOf(Certificate certificate) {
        ObjectNode achievement = json.createObjectNode()
                .put("id", address + "/v1/events/" + certificate.eventId())
                .put("achievementType", typeOf(certificate.kind()))
                .put("name", titleOf(certificate))
                .put("description", titleOf(certificate));
        achievement.putArray("type").add("Achievement");
        achievement.putObject("criteria").put("narrative", criteriaOf(certificate));
        if (certificate.ectsCredits() != null) {
            achievement.put("creditsAvailable", certificate.ectsCredits());
        }
        return achievement;
    }

    private static String typeOf(CertificateKind kind) {
        return switch (kind) {
            case ATTENDANCE -> "Certificate";
            case LEARNING -> "CertificateOfCompletion";
        };
    }

    private static String criteriaOf(Certificate certificate) {
        return certificate.hours() == null
                ? "Attended the event."
                : "Attended the event and learned there for "
                        + certificate.hours().toPlainString() + " hours.";
    }

    private String issuerOf(Certificate certificate) {
        return address + "/v1/organisations/" + certificate.hosts().getFirst().id();
    }

    private String statusOf(Certificate certificate) {
        return addressOf(certificate) + "/revocations";
    }

    /** Says no more of the holder than that two credentials of one registration are of the same person. */
    private static String holderOf(Certificate certificate) {
        return "urn:uuid:" + certificate.registrationId();
    }

    private static String titleOf(Certificate certificate) {
        return textOf(certificate.title());
    }

    private static String textOf(Map<String, String> texts) {
        return Wording.of(null).choose(texts);
    }
}
