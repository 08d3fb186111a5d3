package org.alumninetwork.members.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;

/**
 * What became of one operation (RFC 7644, section 3.7.3).
 *
 * @param location relative to the SCIM service; null of what was not created
 * @param error null where it was done
 */
record BulkOutcome(int status, String id, String location, String version, JsonNode error) {

    static BulkOutcome done(int status, String kind, String id, String version) {
        return new BulkOutcome(status, id, "/" + kind + "/" + id, version, null);
    }

    static BulkOutcome refused(BulkOperation operation, ErrorResponse refused) {
        return new BulkOutcome(
                refused.getHttpStatus(),
                null,
                operation.creates() ? null : operation.path(),
                null,
                ScimAnswers.errorBody(refused));
    }

    boolean isError() {
        return error != null;
    }

    void writeTo(ObjectNode answer, String base) {
        if (location != null) {
            answer.put("location", base + location);
        }
        if (version != null) {
            answer.put("version", version);
        }
        answer.put("status", Integer.toString(status));
        if (error != null) {
            answer.set("response", error);
        }
    }
}
