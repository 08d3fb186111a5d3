package org.alumninetwork.chapters.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumninetwork.support.paging.PageRequest;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Keeps signatures; none is ever changed. */
@ApplicationScoped
class Signatures {

    private final Session database;

    Signatures(Session database) {
        this.database = database;
    }

    /** Signatures are listed in their order; their ids grow with time. */
    record AfterId(UUID id) {
        static AfterId of(SignatureView signature) {
            return new AfterId(signature.id());
        }
    }

    SignatureView add(UUID partnership, SignPartnership signing, Power power, FreshSignIn.SignIn signIn, Instant now) {
        Tuple row = database.createNativeQuery("""
                        insert into partnership_signature (partnership_id, text_number, organisation_id, member_id, term_id,
                            office_type, signed_at, acr, authenticated_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) returning *""", Tuple.class)
                .setParameter(1, partnership)
                .setParameter(2, signing.textNumber())
                .setParameter(3, signing.organisationId())
                .setParameter(4, power.memberId())
                .setParameter(5, power.termId())
                .setParameter(6, power.officeType())
                .setParameter(7, now)
                .setParameter(8, signIn.acr())
                .setParameter(9, signIn.at())
                .getSingleResult();
        return SignatureView.of(row);
    }

    boolean areComplete(UUID partnership, int textNumber) {
        return Values.query(database, """
                        select not exists (
                            select from partnership_party y where y.partnership_id = ?1 and not exists (
                                select from partnership_signature s where s.partnership_id = ?1 and s.text_number = ?2
                                and s.organisation_id = y.organisation_id))""", Boolean.class)
                .setParameter(1, partnership)
                .setParameter(2, textNumber)
                .getSingleResult();
    }

    List<SignatureView> of(UUID partnership, PageRequest page) {
        return database
                .createNativeQuery("""
                        select * from partnership_signature where partnership_id = :partnership
                        and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", Tuple.class)
                .setParameter("partnership", partnership)
                .setParameter(
                        "after", page.after(AfterId.class).map(AfterId::id).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(SignatureView::of)
                .toList();
    }
}
