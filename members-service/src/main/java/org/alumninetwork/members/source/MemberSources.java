package org.alumninetwork.members.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.support.sql.Values;
import org.hibernate.Session;

/** Which sources vouch for which members. */
@ApplicationScoped
public class MemberSources {

    /**
     * In SQL that knows {@code :merge} and {@code :survivor}: the sources that vouch for the lost record alone once the
     * merge is undone, whether what knows them has been put back already or not.
     */
    public static final String PARTING = """
            select cast(k.before->>'source_id' as uuid) from merge_row k
            where k.merge_id = :merge and k.relation = 'member_source' and not exists (select from member_source o
                where o.member_id = :survivor and o.source_id = cast(k.before->>'source_id' as uuid)
                and not exists (select from merge_row n where n.merge_id = :merge and n.relation = 'member_source'
                    and n.key = o.source_id || ':' || o.external_id))""";

    private final Session database;
    private final SourceGate gate;

    MemberSources(Session database, SourceGate gate) {
        this.database = database;
        this.gate = gate;
    }

    /** The ids under which the source knows these members; those it does not know are absent. */
    public Map<UUID, String> externalIds(List<UUID> members, UUID source) {
        return database.createNativeQuery(
                        "select member_id, min(external_id) as external_id from member_source"
                                + " where member_id = any(?1) and source_id = ?2 group by member_id",
                        Tuple.class)
                .setParameter(1, members.toArray(UUID[]::new))
                .setParameter(2, source)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("member_id", UUID.class), row -> row.get("external_id", String.class)));
    }

    /** Those of the members for whom one of the sources vouches. */
    public Set<UUID> vouchedForBy(List<UUID> members, List<UUID> sources) {
        return sources.isEmpty()
                ? Set.of()
                : Set.copyOf(Values.query(
                                database,
                                "select distinct member_id from member_source"
                                        + " where member_id = any(?1) and source_id = any(?2)",
                                UUID.class)
                        .setParameter(1, members.toArray(UUID[]::new))
                        .setParameter(2, sources.toArray(UUID[]::new))
                        .getResultList());
    }

    /** The sources that vouch for a member. */
    public List<Source> of(UUID member) {
        return database.createNativeQuery("""
                        select s.* from source s where exists (
                            select from member_source ms where ms.source_id = s.id and ms.member_id = ?1)
                        order by s.code""", Source.class)
                .setParameter(1, member)
                .getResultList();
    }

    /** The fields of a member that only a source changes, as far as an agreement lets it, each with the code of that source. */
    public Map<String, String> ownedFields(UUID member) {
        Map<String, String> owned = new HashMap<>();
        vouchingFor(member)
                .forEach(source -> gate.mayRead(source).forEach(key -> owned.putIfAbsent(key, source.code())));
        return owned;
    }

    private List<Source> vouchingFor(UUID member) {
        return database.createNativeQuery("""
                        select s.* from source s where exists (
                            select from member_source ms
                            where ms.source_id = s.id and ms.member_id = ?1 and ms.ended_at is null)
                        order by s.code""", Source.class)
                .setParameter(1, member)
                .getResultList();
    }

    /** The code of a source that is there. */
    public String codeOf(UUID source) {
        return Values.query(database, "select code from source where id = ?1", String.class)
                .setParameter(1, source)
                .getSingleResult();
    }

    /** Whether the registry is there to which a consent for this purpose lets one tell. */
    public boolean includeThatOf(String registryPurpose) {
        return Values.query(database, "select exists (select from source where code = ?1)", Boolean.class)
                .setParameter(1, RegistryConsent.sourceOf(registryPurpose))
                .getSingleResult();
    }

    /** Those of the members who consent today to what the purpose says. */
    public Set<UUID> consenting(List<UUID> members, String purpose) {
        return Set.copyOf(Values.query(
                        database,
                        "select member_id from consent"
                                + " where member_id = any(?1) and purpose = ?2 and withdrawn_at is null",
                        UUID.class)
                .setParameter(1, members.toArray(UUID[]::new))
                .setParameter(2, purpose)
                .getResultList());
    }

    /**
     * Of those of the members for whom the source does not vouch any more: the fields that stand as it has said them. What
     * it said of affiliations stays its word.
     */
    public Map<UUID, Set<String>> lastWords(Collection<UUID> members, UUID source) {
        return members.isEmpty() ? Map.of() : foundLastWords(members, source);
    }

    private Map<UUID, Set<String>> foundLastWords(Collection<UUID> members, UUID source) {
        return database.createNativeQuery("""
                        select m.id, array(select f.key from unnest(:fields) as f (key)
                            where f.key = 'affiliations' or is_word_of(:source, m.origins, f.key)) as fields
                        from member m where m.id = any(:members) and not exists (select from member_source v
                            where v.member_id = m.id and v.source_id = :source and v.ended_at is null)""", Tuple.class)
                .setParameter(
                        "fields",
                        Arrays.stream(SourceField.values())
                                .map(SourceField::key)
                                .toArray(String[]::new))
                .setParameter("source", source)
                .setParameter("members", members.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> Set.of(row.get("fields", String[].class))));
    }

    /** Those of the members who were the source's, and are gone. */
    public Set<UUID> formerOf(List<UUID> members, UUID source) {
        return Set.copyOf(Values.query(
                        database,
                        "select member_id from former_member where member_id = any(?1) and source_id = ?2",
                        UUID.class)
                .setParameter(1, members.toArray(UUID[]::new))
                .setParameter(2, source)
                .getResultList());
    }

    /** Remembers whose a member was, so that the sources are told of the end; the member is gone for them. */
    public void partFrom(UUID member) {
        database.createNativeMutationQuery("""
                        with parted as (delete from member_source where member_id = ?1 returning *)
                        insert into former_member (member_id, source_id, external_id)
                        select distinct on (member_id, source_id) member_id, source_id, external_id from parted""").setParameter(1, member).executeUpdate();
    }
}
