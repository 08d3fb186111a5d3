package org.alumninetwork.members.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.alumninetwork.members.member.MemberDetails;
import org.alumninetwork.members.member.MemberField;
import org.alumninetwork.members.member.Visibility;
import org.alumninetwork.members.member.VisibleField;

/**
 * Which of two values the survivor gets, field by field: what a source owns, then what the request chose, then what only
 * one has; lists are united, and of each setting of visibility the stricter one counts.
 */
@ApplicationScoped
class MergedFields {

    private static final Map<String, Integer> LONGEST = Map.of("languages", 30, "expertise", 50);
    private static final int LONGEST_OTHERS = 10;
    private static final String VISIBILITY = "visibility";

    private final ObjectMapper json;

    MergedFields(ObjectMapper json) {
        this.json = json;
    }

    /** @param owned names of the fields that a source of the record owns */
    record Side(MemberDetails details, Set<String> owned) {}

    record Merged(MemberDetails details, List<FieldOrigin> origins) {}

    Merged of(Side survivor, Side lost, Map<String, MergeSide> chosen) {
        ObjectNode merged = json.valueToTree(survivor.details());
        ObjectNode other = json.valueToTree(lost.details());
        List<FieldOrigin> origins = new ArrayList<>();
        for (MemberField field : MemberField.values()) {
            JsonNode mine = merged.path(field.key());
            JsonNode theirs = other.path(field.key());
            if (!isEmpty(theirs) && !mine.equals(theirs)) {
                FieldOrigin origin = originOf(field.key(), mine, survivor, lost, chosen);
                origins.add(origin);
                merged.set(field.key(), valueOf(origin, mine, theirs));
            }
        }
        unite(merged, survivor.details(), lost.details()).ifPresent(origins::add);
        return new Merged(asDetails(merged), origins);
    }

    /**
     * What the survivor's record becomes again: each field that nobody has changed since the merge, or only a source
     * that speaks of the lost record.
     *
     * @param parting the fields that such a source wrote
     */
    MemberDetails undone(MemberDetails present, JsonNode before, JsonNode after, Set<String> parting) {
        ObjectNode undone = json.valueToTree(present);
        before.fieldNames().forEachRemaining(key -> {
            if (parting.contains(key) || undone.path(key).equals(after.path(key))) {
                undone.set(key, before.get(key));
            }
        });
        return asDetails(undone);
    }

    /** What the lost record becomes where its sources have spoken since, of these fields. */
    MemberDetails told(MemberDetails lost, MemberDetails survivor, Set<String> fields) {
        ObjectNode told = json.valueToTree(lost);
        ObjectNode said = json.valueToTree(survivor);
        return asDetails(told.setAll(said.retain(fields)));
    }

    private static FieldOrigin originOf(
            String key, JsonNode mine, Side survivor, Side lost, Map<String, MergeSide> chosen) {
        if (survivor.owned().contains(key) || lost.owned().contains(key)) {
            return origin(
                    key, survivor.owned().contains(key) ? MergeSide.SURVIVOR : MergeSide.LOST, MergeGround.AUTHORITY);
        }
        if (chosen.containsKey(key)) {
            return origin(key, chosen.get(key), MergeGround.CHOSEN);
        }
        if (isEmpty(mine)) {
            return origin(key, MergeSide.LOST, MergeGround.ONLY_THERE);
        }
        return mine.isArray()
                ? origin(key, MergeSide.BOTH, MergeGround.UNITED)
                : origin(key, MergeSide.SURVIVOR, MergeGround.SURVIVOR_FIRST);
    }

    private static FieldOrigin origin(String key, MergeSide from, MergeGround ground) {
        return new FieldOrigin(key, from, ground, null, null);
    }

    /** Of two texts there is no both: the survivor's stays. */
    private JsonNode valueOf(FieldOrigin origin, JsonNode mine, JsonNode theirs) {
        return switch (origin.from()) {
            case SURVIVOR -> mine;
            case LOST -> theirs;
            case BOTH -> mine.isArray() ? united(origin.field(), mine, theirs) : mine;
        };
    }

    private ArrayNode united(String key, JsonNode mine, JsonNode theirs) {
        LinkedHashSet<JsonNode> all = new LinkedHashSet<>();
        mine.forEach(all::add);
        theirs.forEach(all::add);
        ArrayNode united = json.createArrayNode();
        all.stream().limit(LONGEST.getOrDefault(key, LONGEST_OTHERS)).forEach(united::add);
        return united;
    }

    /** Nothing becomes visible by a merge. */
    private Optional<FieldOrigin> unite(ObjectNode merged, MemberDetails survivor, MemberDetails lost) {
        ObjectNode settings = json.createObjectNode();
        boolean differs = false;
        for (VisibleField field : VisibleField.values()) {
            Visibility mine = survivor.visibilityOf(field);
            Visibility theirs = lost.visibilityOf(field);
            Visibility stricter = mine.stricterOf(theirs);
            differs |= stricter != mine;
            if (stricter != mine || survivor.visibility().containsKey(field)) {
                settings.set(json.valueToTree(field).asText(), json.valueToTree(stricter));
            }
        }
        merged.set(VISIBILITY, settings);
        return differs ? Optional.of(origin(VISIBILITY, MergeSide.BOTH, MergeGround.STRICTER)) : Optional.empty();
    }

    private MemberDetails asDetails(ObjectNode details) {
        try {
            return json.treeToValue(details, MemberDetails.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Both records were valid", impossible);
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isMissingNode() || (value.isArray() && value.isEmpty());
    }

    /** A value as texts, settings as {@code phone: STAFF}; or nothing where the caller does not see it. */
    static List<String> texts(JsonNode value) {
        if (isEmpty(value)) {
            return null;
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(setting -> setting.getKey() + ": " + setting.getValue().asText())
                    .toList();
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(value.asText());
    }
}
