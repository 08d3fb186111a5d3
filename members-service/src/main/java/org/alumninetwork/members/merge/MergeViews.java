package org.alumninetwork.members.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alumninetwork.members.member.MemberRepository;
import org.alumninetwork.members.member.MemberViews;
import org.alumninetwork.members.member.Sights;
import org.alumninetwork.members.member.VisibleField;

/** Shows merges as the caller may know of them: that the records differed in a field is told to who sees the field. */
@ApplicationScoped
class MergeViews {

    private final MemberRepository members;
    private final MemberViews views;
    private final Sights sights;

    MergeViews(MemberRepository members, MemberViews views, Sights sights) {
        this.members = members;
        this.views = views;
        this.sights = sights;
    }

    MergeView of(Merge merge) {
        return of(List.of(merge)).apply(merge);
    }

    /** Of the records that are there: the survivor has the stricter of both settings. */
    Function<Merge, MergeView> of(List<Merge> merges) {
        List<UUID> records = merges.stream()
                .flatMap(merge -> Stream.of(merge.lostId(), merge.survivorId()))
                .distinct()
                .toList();
        Map<UUID, Predicate<VisibleField>> seen = views.seen(members.present(records), sights.ofCaller());
        return merge -> MergeView.of(merge, merge.report().toldTo(seenOfBoth(merge, seen)), false);
    }

    private static Predicate<VisibleField> seenOfBoth(Merge merge, Map<UUID, Predicate<VisibleField>> seen) {
        return Stream.of(seen.get(merge.lostId()), seen.get(merge.survivorId()))
                .filter(Objects::nonNull)
                .reduce(Predicate::and)
                .orElse(_ -> false);
    }
}
