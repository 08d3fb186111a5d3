package org.alumninetwork.members.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Memberships as their cards tell of them. */
@ApplicationScoped
class CardRepository {

    private static final int CODE_BYTES = 16;

    /** What day it is there, and which one is the last by dates and agreement, unless officers decided otherwise. */
    private static final String LAST_DAY = """
            select n.today, least(m.leaves_on,
                case when b.last_day is not null then greatest(m.override_until, b.last_day) end) as last_day
            from (select cast(cast(:now as timestamptz) at time zone o.time_zone as date) as today) n
            cross join lateral (select least(
                m.end_date + case when m.state = 'GRACE' or m.end_date < n.today then t.grace_days else 0 end,
                (select cast((a.in_force_until - interval '1 microsecond') at time zone o.time_zone as date)
                    from partnership a where a.id = m.partnership_id)) as last_day) b""";

    private static final String HOLDERS = """
            select m.id, m.member_id, m.organisation_id, m.start_date, o.time_zone, c.code,
                concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name) as name,
                m.state in ('ACTIVE', 'GRACE') and coalesce(d.last_day >= d.today, true) as belongs, d.last_day
            from membership m join member p on p.id = m.member_id join organisation o on o.id = m.organisation_id
            join membership_type t on t.id = m.type_id
            left join membership_card c on c.membership_id = m.id
            cross join lateral (%s) d where\s""".formatted(LAST_DAY);

    private final Session database;
    private final SecureRandom random = new SecureRandom();

    CardRepository(Session database) {
        this.database = database;
    }

    Optional<CardHolder> of(UUID membership, Instant now) {
        return found("m.id = :membership", now, "membership", membership);
    }

    Optional<CardHolder> byCode(String code, Instant now) {
        return found("c.code = :code", now, "code", code);
    }

    private Optional<CardHolder> found(String condition, Instant now, String name, Object value) {
        return database.createNativeQuery(HOLDERS + condition, Tuple.class)
                .setParameter("now", now)
                .setParameter(name, value)
                .getResultStream()
                .findFirst()
                .map(CardHolder::of);
    }

    /** The code that the membership has from its first card on; of two at once the first counts. */
    String codeOf(UUID membership, Instant now) {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Values.query(database, """
                        insert into membership_card (membership_id, code, made_at) values (?1, ?2, ?3)
                        on conflict (membership_id) do update set made_at = membership_card.made_at returning code""", String.class)
                .setParameter(1, membership)
                .setParameter(2, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .setParameter(3, now)
                .getSingleResult();
    }
}
