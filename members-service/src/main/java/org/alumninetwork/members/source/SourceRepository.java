package org.alumninetwork.members.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumninetwork.support.paging.PageRequest;

@ApplicationScoped
public class SourceRepository implements PanacheRepositoryBase<Source, UUID> {

    /** The list is ordered by code. */
    record AfterCode(String code) {
        static AfterCode of(Source source) {
            return new AfterCode(source.code());
        }
    }

    public Optional<Source> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The code of every source by its id; sources are few. */
    public Map<UUID, String> codes() {
        return getSession()
                .createNativeQuery("select id, code from source", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("code", String.class)));
    }

    List<Source> page(SourceReach reach, PageRequest page) {
        return getSession()
                .createNativeQuery("""
                        select * from source
                        where (:all or id = any(:ids))
                        and (cast(:after as text) is null or code > :after)
                        order by code limit :most""", Source.class)
                .setParameter("all", reach.all())
                .setParameter("ids", reach.ids().toArray(UUID[]::new))
                .setParameter(
                        "after",
                        page.after(AfterCode.class).map(AfterCode::code).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList();
    }
}
