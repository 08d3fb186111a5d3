package org.alumninetwork.members.retention;

import java.util.Arrays;
import java.util.Optional;
import org.alumninetwork.support.problem.CommonProblems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a retention rule is about, as SQL about the row {@code r}. */
@Schema(
        description =
                "REFUSED_APPLICATIONS for memberships, since the refusal. CLOSED_CONTACT_REQUESTS, refused, withdrawn or "
                        + "ended, since then. ACCESS_LOG, since the look. EXPORTS, since they ended. IMPORT_REJECTIONS: what was "
                        + "wrong with rows of an import, since its end. INACTIVE_MEMBERS: who once belonged and belongs nowhere "
                        + "now, for whom no registry vouches, who holds no office and has given no consent, since the last change "
                        + "of the record and its memberships.")
enum RetentionKind {
    REFUSED_APPLICATIONS("membership", "id", "r.member_id", "r.updated_at", "r.state = 'REFUSED'", "membership"),
    CLOSED_CONTACT_REQUESTS(
            "contact_request",
            "id",
            "r.from_member_id",
            "r.updated_at",
            "r.state in ('REFUSED', 'WITHDRAWN', 'ENDED')",
            "contact-request"),
    ACCESS_LOG("access_entry", "id", "r.member_id", "r.at", "true", null),
    EXPORTS("member_export", "member_id", "r.member_id", "r.ended_at", "r.ended_at is not null", null),
    IMPORT_REJECTIONS(
            "import",
            "id",
            "cast(null as uuid)",
            "r.ended_at",
            "r.ended_at is not null and exists (select from import_rejection j where j.import_id = r.id)",
            null),
    INACTIVE_MEMBERS("member", "id", "r.id", "r.updated_at", """
            exists (select from membership s where s.member_id = r.id)
            and not exists (select from membership s where s.member_id = r.id
                and (s.state in ('APPLIED', 'ACTIVE', 'GRACE') or s.updated_at > :before))
            and not exists (select from member_source s where s.member_id = r.id and s.ended_at is null)
            and not exists (select from consent c where c.member_id = r.id and c.withdrawn_at is null)
            and not exists (select from term t where t.member_id = r.id
                and coalesce(t.ends_on, 'infinity') >= cast(:before as date))
            and not exists (select from erasure e where e.member_id = r.id and not e.dry_run and e.asked_at > :before)""", null);

    private final String table;
    private final String key;
    private final String member;
    private final String since;
    private final String condition;
    private final String feed;

    RetentionKind(String table, String key, String member, String since, String condition, String feed) {
        this.table = table;
        this.key = key;
        this.member = member;
        this.since = since;
        this.condition = condition;
        this.feed = feed;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where there is none of that name
     */
    static RetentionKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CommonProblems.NOT_FOUND.because("There is no rule " + name + "."));
    }

    /** Id, member and since when, of what was kept since {@code :before} or earlier. */
    String due() {
        return "select r.%s as id, %s as member_id, %s as since from %s r where %s <= :before and %s"
                .formatted(key, member, since, table, since, condition);
    }

    /** Takes away the rows {@code :ids}. */
    String deletion() {
        return this == IMPORT_REJECTIONS
                ? "delete from import_rejection where import_id = any(:ids)"
                : "delete from " + table + " where " + key + " = any(:ids)";
    }

    /** The name under which the feed tells of such records, where it does. */
    Optional<String> feed() {
        return Optional.ofNullable(feed);
    }
}
