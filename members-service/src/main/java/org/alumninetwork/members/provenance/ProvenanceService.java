package org.alumninetwork.members.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumninetwork.members.member.Member;
import org.alumninetwork.members.member.MemberField;
import org.alumninetwork.members.member.MemberPolicy;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.provenance.ProvenanceView.AffiliationProvenance;
import org.alumninetwork.members.provenance.ProvenanceView.Authority;
import org.alumninetwork.members.provenance.ProvenanceView.FieldProvenance;
import org.alumninetwork.members.source.MemberSources;

/** Tells of a member's record who decides what, and where it came from. */
@ApplicationScoped
class ProvenanceService {

    private static final String VISIBILITY = "visibility";

    private final MemberRepository members;
    private final MemberSources memberSources;
    private final KeptOrigins origins;
    private final MemberPolicy policy;
    private final Sights sights;

    ProvenanceService(
            MemberRepository members,
            MemberSources memberSources,
            KeptOrigins origins,
            MemberPolicy policy,
            Sights sights) {
        this.members = members;
        this.memberSources = memberSources;
        this.origins = origins;
        this.policy = policy;
        this.sights = sights;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for people who know of the member and are not in charge
     */
    @Transactional
    ProvenanceView of(UUID id) {
        Sight sight = sights.ofCaller();
        Member member = members.known(id, sight);
        return switch (sight) {
            case Sight.OwnSource own -> ofSource(member, own);
            case Sight.Everything _, Sight.Personal _ -> ofEverything(member);
        };
    }

    private ProvenanceView ofEverything(Member member) {
        policy.mayAmend(member);
        Stream<String> fields =
                Stream.concat(Arrays.stream(MemberField.values()).map(MemberField::key), Stream.of(VISIBILITY));
        return new ProvenanceView(member.id(), provenanceOf(member, fields), origins.ofAffiliations(member.id()));
    }

    private ProvenanceView ofSource(Member member, Sight.OwnSource own) {
        String code = memberSources.codeOf(own.sourceId());
        Stream<String> fields =
                Arrays.stream(MemberField.values()).map(MemberField::key).filter(own.authority()::contains);
        List<AffiliationProvenance> affiliations = own.authority().contains("affiliations")
                ? origins.ofAffiliations(member.id()).stream()
                        .filter(affiliation ->
                                code.equals(affiliation.authority().source()))
                        .toList()
                : List.of();
        return new ProvenanceView(
                member.id(),
                provenanceOf(member, fields).stream()
                        .map(field -> field.asToldTo(code))
                        .toList(),
                affiliations);
    }

    private List<FieldProvenance> provenanceOf(Member member, Stream<String> fields) {
        Map<String, String> owners = memberSources.ownedFields(member.id());
        Map<String, ProvenanceView.Origin> written = origins.of(member.id());
        return fields.map(field ->
                        new FieldProvenance(field, authorityOver(field, owners), originOf(field, member, written)))
                .toList();
    }

    private static Authority authorityOver(String field, Map<String, String> owners) {
        if (owners.containsKey(field)) {
            return new Authority(AuthorityKind.SOURCE, owners.get(field));
        }
        boolean ofStaff =
                MemberField.of(field).filter(MemberField::isClaimedByNobody).isPresent();
        return new Authority(ofStaff ? AuthorityKind.STAFF : AuthorityKind.MEMBER, null);
    }

    /** What was there from the beginning has the record's own origin; what was empty then has none. */
    private static ProvenanceView.Origin originOf(
            String field, Member member, Map<String, ProvenanceView.Origin> written) {
        if (written.containsKey(field)) {
            return written.get(field);
        }
        boolean given = MemberField.of(field)
                .map(known -> known.isGivenIn(member.details()))
                .orElse(!member.details().visibility().isEmpty());
        return given ? written.get(KeptOrigins.OF_CREATION) : null;
    }
}
