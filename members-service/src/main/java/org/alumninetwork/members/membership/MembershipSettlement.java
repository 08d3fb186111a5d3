package org.alumninetwork.members.membership;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What changes in open memberships when two records of one person become one.
 *
 * @param dissolved end, for the person was expelled there
 * @param givingWay end, for the other one stays
 * @param demoted are of chapters that are not the primary one any more
 * @param promoted take over the primary chapter from one that gives way
 */
record MembershipSettlement(
        Set<Membership> dissolved, Set<Membership> givingWay, List<Membership> demoted, List<Membership> promoted) {

    List<Membership> all() {
        return Stream.of(dissolved, givingWay, demoted, promoted)
                .flatMap(Collection::stream)
                .toList();
    }

    /** All but the promoted: nobody has two primary chapters at any time. */
    List<Membership> first() {
        return Stream.of(dissolved, givingWay, demoted)
                .flatMap(Collection::stream)
                .toList();
    }
}
