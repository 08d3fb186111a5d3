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

    private static final String HOLDERS = """
            select m.id, m.member_id, m.organisation_id, m.start_date, o.time_zone, c.code,
                concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name) as name,
                m.state in ('ACTIVE', 'GRACE') as belongs,
                case when m.end_date is null then m.leaves_on
                    else least(m.leaves_on, greatest(m.override_until,
                        case m.state when 'GRACE' then m.end_date + t.grace_days else m.end_date end)) end as last_day
            from membership m join member p on p.id = m.member_id join organisation o on o.id = m.organisation_id
            join membership_type t on t.id = m.type_id
            left join membership_card c on c.membership_id = m.id where\s""";

    private final Session database;
    private final SecureRandom random = new SecureRandom();

    CardRepository(Session database) {
        this.database = database;
    }

    Optional<CardHolder> of(UUID membership) {
        return database.createNativeQuery(HOLDERS + "m.id = ?1", Tuple.class)
                .setParameter(1, membership)
                .getResultStream()
                .findFirst()
                .map(CardHolder::of);
    }

    Optional<CardHolder> byCode(String code) {
        return database.createNativeQuery(HOLDERS + "c.code = ?1", Tuple.class)
                .setParameter(1, code)
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
