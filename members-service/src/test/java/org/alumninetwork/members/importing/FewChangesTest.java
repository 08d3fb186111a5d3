package org.alumninetwork.members.importing;

import static java.util.stream.Collectors.joining;
import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.alumninetwork.members.Feed;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.Test;

/** The night of a registry: a long file in which a few rows say something new. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class FewChangesTest {

    private static final String HEADER = "externalId,familyName,basis,institution,programme,endDate\n";

    @Test
    void aFewChangesAreFoundAmongTheRest() {
        String source = createSource();
        String others = IntStream.range(100, 160)
                .mapToObj("p-%d,Person,STUDIES,Uni,Law,2015-05-31\n"::formatted)
                .collect(joining());
        imported(source, "text/csv", HEADER + others + """
                n-1,Before,STUDIES,Uni,Law,2015-05-31
                n-2,Corrected,STUDIES,Uni,Law,
                n-3,Moved,STUDIES,Uni,Law,2015-05-31
                """);
        Feed feed = Feed.ofService();

        String job = imported(source, "text/csv", HEADER + others + """
                n-1,After,STUDIES,Uni,Law,2015-05-31
                n-2,Corrected,STUDIES,Uni,Law,2016-05-31
                n-3,Moved,STUDIES,Uni,Physics,2017-05-31
                n-4,New,STUDIES,Uni,Law,2018-05-31
                """);

        registry(source)
                .get(job)
                .then()
                .body("counts.created", equalTo(1))
                .body("counts.updated", equalTo(3))
                .body("counts.unchanged", equalTo(60));
        registry(source).get(job + "/rows?outcome=UPDATED").then().body("items.line", equalTo(List.of(62, 63, 64)));
        assertThat(feed.next()).hasSize(4);
        assertThat(of(source, "After")).containsExactly("Law 2015-05-31");
        assertThat(of(source, "Corrected")).containsExactly("Law 2016-05-31");
        assertThat(of(source, "Moved")).containsExactly("Physics 2017-05-31");
        assertThat(of(source, "New")).containsExactly("Law 2018-05-31");
    }

    /** Programme and end of each study of the one with this name. */
    private static List<String> of(String source, String familyName) {
        String id = registry(source).get("/v1/members?q=" + familyName).path("items[0].id");
        return administrator()
                .get("/v1/members/" + id + "/affiliations")
                .path("items.collect { it.programme + ' ' + it.endDate }");
    }
}
