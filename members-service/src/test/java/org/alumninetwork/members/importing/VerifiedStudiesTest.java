package org.alumninetwork.members.importing;

import static org.alumninetwork.members.MembersApi.administrator;
import static org.alumninetwork.members.MembersApi.createSource;
import static org.alumninetwork.members.MembersApi.imported;
import static org.alumninetwork.members.MembersApi.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a source says today of somebody is what it vouches for, whatever it said in between. */
@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class VerifiedStudiesTest {

    private static final String HEADER = "externalId,familyName,email,basis,institution,degree,endDate\n";
    private static final String MASTER = "H-1,Wanjiru,a@example.org,STUDIES,Uni,Master,2015-05-31\n";
    private static final String DOCTOR = "H-1,Wanjiru,a@example.org,STUDIES,Uni,Doctor,2021-02-28\n";
    private static final String MISTYPED = "H-1,Wanjiru,a@example.org,STUDIES,Uni,Doctor,2021-02-31\n";

    private String source;

    @BeforeEach
    void aRegistry() {
        source = createSource();
    }

    @Test
    void aDegreeIsWithdrawnThoughTheFileBeforeHadOnlyMistypedIt() {
        imported(source, "text/csv", HEADER + MASTER + DOCTOR);
        imported(source, "text/csv", HEADER + MASTER + MISTYPED);
        assertThat(studies()).containsExactlyInAnyOrder("Master true", "Doctor true");

        imported(source, "text/csv", HEADER + MASTER);

        assertThat(studies()).containsExactly("Master true");
    }

    /** Each degree of the first person, and whether it is verified. */
    private List<String> studies() {
        String id = registry(source).get("/v1/members").path("items.find { it.familyName == 'Wanjiru' }.id");
        return administrator()
                .get("/v1/members/" + id + "/affiliations")
                .path("items.collect { it.degree + ' ' + it.verified }");
    }
}
