package org.alumninetwork.members.communication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How a member wants to be written to, where the member has said so. */
@Entity
class CommunicationPreference {

    @Id
    private UUID memberId;

    private List<String> channels;
    private String language;
    private List<String> mutedTopics;
    private LocalDate pausedUntil;
    private Instant updatedAt;

    @Version
    private long version;

    protected CommunicationPreference() {}

    static CommunicationPreference of(UUID member) {
        CommunicationPreference preference = new CommunicationPreference();
        preference.memberId = member;
        return preference;
    }

    void amend(CommunicationDetails details, Instant now) {
        channels = details.channels().stream().map(Channel::name).toList();
        language = details.language();
        mutedTopics = details.mutedTopics();
        pausedUntil = details.pausedUntil();
        updatedAt = now;
    }

    CommunicationDetails details() {
        return new CommunicationDetails(
                channels.stream().map(Channel::valueOf).toList(), language, mutedTopics, pausedUntil);
    }

    UUID memberId() {
        return memberId;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
