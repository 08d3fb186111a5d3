package org.alumninetwork.members.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumninetwork.members.access.HiddenFields;
import org.alumninetwork.members.source.MemberSources;

/** Shows members as the caller sees them: with at most two more statements, however many they are. */
@ApplicationScoped
public class MemberViews {

    private final MemberSources memberSources;
    private final HiddenFields hidden;

    MemberViews(MemberSources memberSources, HiddenFields hidden) {
        this.memberSources = memberSources;
        this.hidden = hidden;
    }

    MemberView of(Member member, Sight sight) {
        return of(List.of(member), sight).getFirst();
    }

    public List<MemberView> of(List<Member> members, Sight sight) {
        return of(members, _ -> Set.of(), sight);
    }

    /** Of a list, which tells besides of each by what the member was found. */
    List<MemberView> found(List<FoundMember> found, MemberFilter filter, Sight sight) {
        Map<UUID, Set<VisibleField>> told =
                found.stream().collect(Collectors.toMap(each -> each.member().id(), filter::tells));
        return of(found.stream().map(FoundMember::member).toList(), member -> told.get(member.id()), sight);
    }

    private List<MemberView> of(List<Member> members, Function<Member, Set<VisibleField>> told, Sight sight) {
        return switch (sight) {
            case Sight.Everything _ ->
                members.stream()
                        .map(member -> noted(member, _ -> true, told.apply(member), true))
                        .toList();
            case Sight.OwnSource own -> ofSource(members, own);
            case Sight.Personal personal -> ofPerson(members, told, personal);
        };
    }

    /** What the caller sees of each, given or not: for who is told of fields without their values. Nobody is noted. */
    public Map<UUID, Predicate<VisibleField>> seen(List<Member> members, Sight sight) {
        return switch (sight) {
            case Sight.Everything _ -> ofEach(members, _ -> _ -> true);
            case Sight.OwnSource own -> {
                Map<UUID, Set<String>> lastWords = memberSources.lastWords(idsOf(members), own.sourceId());
                yield ofEach(members, member -> told(own, member, lastWords)::owns);
            }
            case Sight.Personal personal -> {
                Set<UUID> inCharge = memberSources.vouchedForBy(idsOf(members), personal.sourcesInCharge());
                yield ofEach(members, member -> field -> personal.sees(field, member, inCharge.contains(member.id())));
            }
        };
    }

    private static Map<UUID, Predicate<VisibleField>> ofEach(
            List<Member> members, Function<Member, Predicate<VisibleField>> seen) {
        return members.stream().collect(Collectors.toMap(Member::id, seen));
    }

    private List<MemberView> ofSource(List<Member> members, Sight.OwnSource own) {
        Map<UUID, String> externalIds = memberSources.externalIds(idsOf(members), own.sourceId());
        Set<UUID> consenting = memberSources.consenting(idsOf(members), own.purpose());
        Map<UUID, Set<String>> lastWords = memberSources.lastWords(idsOf(members), own.sourceId());
        return members.stream()
                .map(member -> MemberView.of(
                        member,
                        field -> told(own, member, lastWords).tells(field, consenting.contains(member.id())),
                        false,
                        externalIds.get(member.id())))
                .toList();
    }

    private static Sight.OwnSource told(Sight.OwnSource own, Member member, Map<UUID, Set<String>> lastWords) {
        return own.narrowedTo(lastWords.getOrDefault(member.id(), own.authority()));
    }

    private List<MemberView> ofPerson(
            List<Member> members, Function<Member, Set<VisibleField>> told, Sight.Personal personal) {
        Set<UUID> inCharge = memberSources.vouchedForBy(idsOf(members), personal.sourcesInCharge());
        return members.stream()
                .map(member -> noted(
                        member,
                        field -> personal.sees(field, member, inCharge.contains(member.id())),
                        told.apply(member),
                        personal.person().is(member.id())))
                .toList();
    }

    /** Whoever is shown or told more than a member would be is noted. */
    private MemberView noted(Member member, Predicate<VisibleField> seen, Set<VisibleField> told, boolean own) {
        MemberDetails details = member.details();
        hidden.wereShown(
                member.id(),
                member.login(),
                Stream.concat(MemberField.givenBy(details).stream().map(MemberField::seenBy), told.stream())
                        .filter(seen)
                        .filter(field -> details.visibilityOf(field).isHiddenFromMembers())
                        .map(VisibleField::key)
                        .collect(Collectors.toSet()));
        return MemberView.of(member, field -> seen.test(field.seenBy()), own, null);
    }

    private static List<UUID> idsOf(List<Member> members) {
        return members.stream().map(Member::id).toList();
    }
}
