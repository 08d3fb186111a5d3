package org.alumninetwork.members;

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
                "duplicate_key", "made anew from the record that it belongs to, and gone with it",
                "erasure", "the receipt of what was asked for, of the record that was meant",
                "former_member", "says under which id a source knew a record that is gone",
                "term", "a replica: chapters-service moves them, and tells of it");
    }

    @Override
    public Map<String, String> notErased() {
        return Map.of(
                "duplicate_key", "gone with the record that it belongs to",
                "further_login", "gone with the record that it belongs to",
                "member_export", "gone with the record that it belongs to",
                "term", "a replica: chapters-service ends them, and tells of it");
    }

    @Override
    public Map<String, String> notExported() {
        return Map.of(
                "duplicate_key", "how the names of the record sound, made anew from them",
                "term", "a replica: chapters-service has the terms, and says more of them");
    }
}
