package org.alumninetwork.members.member;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alumninetwork.members.text.NameKeys;
import org.hibernate.annotations.UuidGenerator;

/** A person's record: born from a registry's file, from staff, or from self-registration. */
@Entity
public class Member {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String login;

    @Embedded
    private MemberDetails details;

    private String familyKey;
    private String givenKey;

    private String preferredKey;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Member() {}

    static Member create(MemberDetails details, Instant now) {
        Member member = new Member();
        member.createdAt = now;
        member.amend(details, now);
        return member;
    }

    /** One that is written by its row, and not through Hibernate. */
    static Member create(UUID id, MemberDetails details, Instant now) {
        Member member = create(details, now);
        member.id = id;
        return member;
    }

    static Member register(String login, MemberDetails details, Instant now) {
        Member member = create(details, now);
        member.login = login;
        return member;
    }

    void link(String claimant, MemberDetails completed, Instant now) {
        login = claimant;
        amend(completed, now);
    }

    void amend(MemberDetails amended, Instant now) {
        details = amended;
        familyKey = NameKeys.of(amended.familyName());
        givenKey = NameKeys.of(amended.givenName());
        preferredKey = NameKeys.of(amended.preferredName());
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String login() {
        return login;
    }

    public MemberDetails details() {
        return details;
    }

    String familyKey() {
        return familyKey;
    }

    String givenKey() {
        return givenKey;
    }

    String preferredKey() {
        return preferredKey;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
