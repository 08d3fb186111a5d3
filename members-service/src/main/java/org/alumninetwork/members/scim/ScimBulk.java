package org.alumninetwork.members.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.response.BulkResponse;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /Bulk} (RFC 7644, section 3.7): one operation after the other, on people who were read together and are written
 * together. One that refers to what is not created yet waits for the others.
 */
@ApplicationScoped
class ScimBulk {

    private static final String REQUEST = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    private final BulkStep step;
    private final ObjectMapper json;

    ScimBulk(BulkStep step, ObjectMapper json) {
        this.step = step;
        this.json = json;
    }

    BulkResponse answer(ScimCall call, ScimContext context) {
        JsonNode request = read(call.body());
        Deque<BulkOperation> waiting = new ArrayDeque<>();
        request.path("Operations").forEach(operation -> waiting.add(BulkOperation.of(operation)));
        int mostErrors = Math.max(1, request.path("failOnErrors").asInt(Integer.MAX_VALUE));
        boolean refers = call.body().contains("bulkId:");
        BulkResponse response = new BulkResponse(List.of(), 200);
        response.set("Operations", new Run(context, json.createArrayNode(), refers).of(waiting, mostErrors));
        return response;
    }

    private JsonNode read(String body) {
        try {
            JsonNode request = json.readTree(body);
            boolean isBulk = request.path("Operations").isArray()
                    && !request.path("Operations").isEmpty()
                    && request.path("schemas").valueStream().anyMatch(schema -> schema.asText()
                            .equals(REQUEST));
            if (isBulk) {
                return request;
            }
            throw new BadRequestException("A " + REQUEST + " with Operations.", null, ScimType.RFC7644.INVALID_SYNTAX);
        } catch (JsonProcessingException unreadable) {
            throw new BadRequestException("The body is not JSON.", unreadable, ScimType.RFC7644.INVALID_SYNTAX);
        }
    }

    /** The operations of one request. */
    private final class Run {

        private final ScimContext context;
        private final ArrayNode answers;
        private final boolean refers;
        private final Map<String, String> created = new HashMap<>();
        private final Set<String> bulkIds = new HashSet<>();
        private int errors;

        Run(ScimContext context, ArrayNode answers, boolean refers) {
            this.context = context;
            this.answers = answers;
            this.refers = refers;
        }

        ArrayNode of(Deque<BulkOperation> waiting, int mostErrors) {
            int putOff = 0;
            while (!waiting.isEmpty() && errors < mostErrors) {
                BulkOperation next = waiting.poll();
                Optional<BulkOperation> ready = refers ? next.referringTo(created) : Optional.of(next);
                if (ready.isEmpty() && putOff < waiting.size()) {
                    putOff++;
                    waiting.add(next);
                } else {
                    putOff = 0;
                    answers.add(answered(next, ready));
                }
            }
            return answers;
        }

        private ObjectNode answered(BulkOperation operation, Optional<BulkOperation> ready) {
            ObjectNode answer = json.createObjectNode().put("method", operation.method());
            if (operation.bulkId() != null) {
                answer.put("bulkId", operation.bulkId());
            }
            BulkOutcome outcome = outcomeOf(operation, ready);
            outcome.writeTo(answer, step.base());
            if (outcome.isError()) {
                errors++;
            } else if (operation.bulkId() != null) {
                created.put(operation.bulkId(), outcome.id());
            }
            return answer;
        }

        private BulkOutcome outcomeOf(BulkOperation operation, Optional<BulkOperation> ready) {
            if (ready.isEmpty()) {
                return BulkOutcome.refused(
                        operation,
                        new ErrorResponse(new ConflictException(
                                "The bulkId to which it refers is not that of something that was created.")));
            }
            if (operation.bulkId() != null && !bulkIds.add(operation.bulkId())) {
                return BulkOutcome.refused(
                        operation,
                        new ErrorResponse(new BadRequestException(
                                "Another operation has the bulkId " + operation.bulkId() + ".",
                                null,
                                ScimType.RFC7644.INVALID_VALUE)));
            }
            return step.take(ready.get(), context);
        }
    }
}
