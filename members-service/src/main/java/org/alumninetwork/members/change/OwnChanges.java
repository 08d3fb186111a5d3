package org.alumninetwork.members.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.affiliation.AffiliationRepository;
import org.alumninetwork.members.affiliation.AffiliationView;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.MemberView;
import org.alumninetwork.members.member.MemberViews;
import org.alumninetwork.members.member.Sight;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.source.MemberSources;
import org.alumninetwork.members.source.Source;
import org.alumninetwork.members.source.SourceRepository;
import org.alumninetwork.support.caller.Caller;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.support.change.ChangeAudience;

/**
 * Services and administrators are told everything, a registry of its own members, as they are at the moment of reading, so that a member who left
 * is not shown once more; with a tombstone for those who are gone.
 */
@ApplicationScoped
class OwnChanges implements ChangeAudience {

    private final SourceRepository sources;
    private final MemberSources memberSources;
    private final Sights sights;
    private final MemberRepository members;
    private final MemberViews views;
    private final AffiliationRepository affiliations;
    private final ObjectMapper json;

    OwnChanges(
            SourceRepository sources,
            MemberSources memberSources,
            Sights sights,
            MemberRepository members,
            MemberViews views,
            AffiliationRepository affiliations,
            ObjectMapper json) {
        this.sources = sources;
        this.memberSources = memberSources;
        this.sights = sights;
        this.members = members;
        this.views = views;
        this.affiliations = affiliations;
        this.json = json;
    }

    @Override
    public boolean mayFollow(Caller caller) {
        return switch (caller) {
            case Caller.Service _, Caller.Administrator _, Caller.Integration _ -> true;
            case Caller.Person _, Caller.Anonymous _ -> false;
        };
    }

    @Override
    @Transactional
    public List<Change> among(List<Change> changes, Caller caller) {
        return caller instanceof Caller.Integration integration
                ? sources.findByCode(integration.source())
                        .map(source -> select(changes, source))
                        .orElse(List.of())
                : changes;
    }

    private List<Change> select(List<Change> changes, Source source) {
        List<UUID> ids = changes.stream()
                .flatMap(change -> isOfMerge(change)
                        ? Stream.of(change.subjectId(), survivorIn(change))
                        : Stream.of(change.subjectId()))
                .distinct()
                .toList();
        Map<UUID, ObjectNode> states =
                statesOf(memberSources.externalIds(ids, source.id()).keySet(), source);
        Set<UUID> former = memberSources.formerOf(ids, source.id());
        return changes.stream()
                .filter(OwnChanges::isOfMember)
                .flatMap(change -> told(change, states, former).stream())
                .toList();
    }

    /** Memberships, consents and the like are between the member and the network. */
    private static boolean isOfMember(Change change) {
        return change.type().startsWith("org.alumninetwork.member.");
    }

    private static Optional<Change> told(Change change, Map<UUID, ObjectNode> states, Set<UUID> former) {
        if (isOfMerge(change)) {
            return Optional.of(change.telling(withoutLogin(change)))
                    .filter(_ -> states.containsKey(survivorIn(change)) || states.containsKey(change.subjectId()));
        }
        if (change.isTombstone()) {
            return Optional.of(change).filter(gone -> !isForgotten(gone) && former.contains(gone.subjectId()));
        }
        return Optional.ofNullable(states.get(change.subjectId())).map(change::telling);
    }

    /** Its state was taken out because the person is gone, which a later change tells. */
    private static boolean isForgotten(Change change) {
        return change.type().endsWith(".changed") && change.isTombstone();
    }

    /** A registry is told that two of its records, or one of its and another, became one or two again. */
    private static boolean isOfMerge(Change change) {
        return change.type().endsWith("merged") && !change.isTombstone();
    }

    private static UUID survivorIn(Change merge) {
        return UUID.fromString(merge.data().path("survivorId").asText());
    }

    private static JsonNode withoutLogin(Change merge) {
        return merge.data().<ObjectNode>deepCopy().without("login");
    }

    private Map<UUID, ObjectNode> statesOf(Set<UUID> own, Source source) {
        if (own.isEmpty()) {
            return Map.of();
        }
        Sight.OwnSource sight = sights.of(source);
        Map<UUID, List<AffiliationView>> vouchedFor = affiliations.fromSource(own, source.id(), source.code()).stream()
                .collect(Collectors.groupingBy(AffiliationView::memberId));
        Stream<MemberView> shown = views.of(members.present(own), sight).stream();
        return shown.collect(Collectors.toMap(
                MemberView::id, view -> stateOf(view, vouchedFor.getOrDefault(view.id(), List.of()), sight)));
    }

    private ObjectNode stateOf(MemberView view, List<AffiliationView> vouchedFor, Sight.OwnSource sight) {
        ObjectNode state = json.valueToTree(view);
        if (sight.authority().contains("affiliations")) {
            state.set("affiliations", json.valueToTree(vouchedFor));
        }
        return state;
    }
}
