package org.alumninetwork.chapters.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.alumninetwork.chapters.organisation.OrganisationKind;
import org.alumninetwork.support.paging.PageRequest;
import org.hibernate.Session;

/** Reads the usual offices of each kind of organisation. */
@ApplicationScoped
class OfficeTypes {

    private final Session database;

    OfficeTypes(Session database) {
        this.database = database;
    }

    /** Types are listed by kind of organisation and name. */
    record AfterType(String organisationKind, String type) {
        static AfterType of(OfficeType type) {
            return new AfterType(type.organisationKind().name(), type.type());
        }
    }

    Optional<OfficeType> of(OrganisationKind kind, String type) {
        return database
                .createNativeQuery("select * from office_type where organisation_kind = ?1 and type = ?2", Tuple.class)
                .setParameter(1, kind.name())
                .setParameter(2, type)
                .getResultList()
                .stream()
                .findFirst()
                .map(OfficeType::of);
    }

    List<OfficeType> of(Optional<OrganisationKind> kind, PageRequest page) {
        Optional<AfterType> after = page.after(AfterType.class);
        return database
                .createNativeQuery("""
                        select * from office_type
                        where (cast(:kind as text) is null or organisation_kind = :kind)
                        and (cast(:afterKind as text) is null or (organisation_kind, type) > (:afterKind, :afterType))
                        order by organisation_kind, type limit :most""", Tuple.class)
                .setParameter("kind", kind.map(Enum::name).orElse(null))
                .setParameter(
                        "afterKind", after.map(AfterType::organisationKind).orElse(null))
                .setParameter("afterType", after.map(AfterType::type).orElse(null))
                .setParameter("most", page.rowsToRead())
                .getResultList()
                .stream()
                .map(OfficeType::of)
                .toList();
    }
}
