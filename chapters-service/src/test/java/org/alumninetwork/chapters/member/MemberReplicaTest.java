package org.alumninetwork.chapters.member;

import static org.alumninetwork.chapters.member.MembersFeed.changed;
import static org.alumninetwork.chapters.member.MembersFeed.deleted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumninetwork.support.caller.People;
import org.alumninetwork.support.change.Change;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MemberReplicaTest {

    @Inject
    MembersFeed feed;

    @Inject
    People people;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final String login = "login-" + UUID.randomUUID();

    @Test
    void theLoginBelongsToTheRecordThatTheFeedNamesLast() {
        feed.tell(List.of(known(first, login)));
        assertThat(memberBehind(login)).contains(first);
        feed.tell(List.of(known(second, login)));
        assertThat(memberBehind(login)).contains(second);
    }

    @Test
    void aLoginThatMovesWithinAPageFindsItsNewRecordWhicheverComesFirst() {
        feed.tell(List.of(known(second, null), known(first, login)));
        feed.tell(List.of(known(second, null), known(first, null), known(second, login)));
        assertThat(memberBehind(login)).contains(second);
    }

    @Test
    void thePageMayComeAgain() {
        List<Change> page = List.of(known(first, null), known(first, login));
        feed.tell(page);
        feed.tell(page);
        assertThat(memberBehind(login)).contains(first);
    }

    @Test
    void aTombstoneTakesTheMemberAway() {
        feed.tell(List.of(known(first, login)));
        feed.tell(List.of(deleted(first)));
        assertThat(memberBehind(login)).isEmpty();
    }

    private Optional<UUID> memberBehind(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.standingOf(subject, Instant.now()).map(People.Standing::memberId));
    }

    private static Change known(UUID member, String login) {
        return changed(member, login, "Somebody", NameVisibility.MEMBERS);
    }
}
