package org.alumninetwork.chapters;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.alumninetwork.testing.DatabaseAndTokens;
import org.alumninetwork.testing.MemberIdRules;

@QuarkusTest
@QuarkusTestResource(DatabaseAndTokens.class)
class MemberIdTest implements MemberIdRules {

    @Override
    public Map<String, String> notMerged() {
        return Map.of(
                "further_login", "moved by what follows merges itself",
                "member_erasure", "the receipt of what was asked for, of the record that was meant",
                "member_merge", "the merges themselves",
                "membership", "a replica: members-service moves them, and tells of it",
                "partnership_signature", "proves who signed, and never changes");
    }

    @Override
    public Map<String, String> notErased() {
        return Map.of(
                "member_erasure", "the erasures themselves",
                "membership", "a replica: members-service moves them, and tells of it");
    }

    @Override
    public Map<String, String> notExported() {
        return Map.of(
                "further_login", "a replica: members-service has them",
                "member_erasure", "a replica: members-service has the erasures",
                "member_merge", "a replica: members-service has the merges",
                "membership", "a replica: members-service has them");
    }
}
