package org.alumninetwork.members.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.members.provenance.ProvenanceView.AffiliationProvenance;
import org.alumninetwork.members.provenance.ProvenanceView.Authority;
import org.alumninetwork.members.provenance.ProvenanceView.Origin;
import org.hibernate.Session;

/** Reads the origins that the database kept. */
@ApplicationScoped
class KeptOrigins {

    /** The key of what a record was created with. */
    static final String OF_CREATION = "*";

    private final Session database;

    KeptOrigins(Session database) {
        this.database = database;
    }

    /** By field; a field whose origin nobody knows is there, with null. */
    Map<String, Origin> of(UUID member) {
        Map<String, Origin> origins = new HashMap<>();
        database.createNativeQuery("""
                        select f.key, o.kind, s.code, o.run, o.written_at
                        from member m cross join lateral jsonb_each_text(m.origins) as f (key, origin)
                        left join origin o on o.id = cast(f.origin as bigint) left join source s on s.id = o.source_id
                        where m.id = ?1""", Tuple.class)
                .setParameter(1, member)
                .getResultList()
                .forEach(row -> origins.put(row.get("key", String.class), originIn(row)));
        return origins;
    }

    /** What a source vouches for is the source's, the rest the member's. */
    List<AffiliationProvenance> ofAffiliations(UUID member) {
        return database.createNativeQuery("""
                        select a.id, v.code as voucher, o.kind, s.code, o.run, o.written_at from affiliation a
                        left join source v on v.id = a.source_id left join origin o on o.id = a.origin
                        left join source s on s.id = o.source_id where a.member_id = ?1 order by a.id""", Tuple.class)
                .setParameter(1, member)
                .getResultStream()
                .map(row -> new AffiliationProvenance(
                        row.get("id", UUID.class), authorityIn(row.get("voucher", String.class)), originIn(row)))
                .toList();
    }

    private static Authority authorityIn(String voucher) {
        return new Authority(voucher == null ? AuthorityKind.MEMBER : AuthorityKind.SOURCE, voucher);
    }

    private static Origin originIn(Tuple row) {
        String kind = row.get("kind", String.class);
        return kind == null
                ? null
                : new Origin(
                        OriginKind.valueOf(kind),
                        row.get("code", String.class),
                        row.get("run", String.class),
                        row.get("written_at", Instant.class));
    }
}
