package org.alumninetwork.members.scim.search;

import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.AttributePathRoot;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.NotExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.OrExpressionNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A filter (RFC 7644, section 3.4.2.2) as a condition of SQL. What the client wrote becomes parameters, never SQL. */
final class FilterSql {

    private final Columns columns;
    private final Map<String, Object> parameters = new HashMap<>();

    FilterSql(Columns columns) {
        this.columns = columns;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String of(FilterNode node) {
        return of(node, false);
    }

    /** @param ofOne whether all that is said is about one and the same of several things */
    private String of(FilterNode node, boolean ofOne) {
        return switch (node) {
            case AndExpressionNode and ->
                "(" + of(and.getLeftNode(), ofOne) + " and " + of(and.getRightNode(), ofOne) + ")";
            case OrExpressionNode or -> "(" + of(or.getLeftNode(), ofOne) + " or " + of(or.getRightNode(), ofOne) + ")";
            case NotExpressionNode not -> "((" + of(not.getRightNode(), ofOne) + ") is not true)";
            case AttributePathRoot path -> ofPath(path);
            case AttributeExpressionLeaf leaf -> ofLeaf(leaf, ofOne);
            default -> throw new InvalidFilterException("The filter cannot be read.");
        };
    }

    /** {@code affiliations[basis eq "STUDIES" and degree eq "Master"]} is about one affiliation that has both. */
    private String ofPath(AttributePathRoot path) {
        if (path.getChild() == null) {
            throw new InvalidFilterException("The brackets of " + path.getFullName() + " are empty.");
        }
        Column several = columns.of(path.getSchemaAttribute());
        return several.having(of(path.getChild(), several.isOneOfSeveral()));
    }

    private String ofLeaf(AttributeExpressionLeaf leaf, boolean ofOne) {
        Column column = columns.of(leaf.getSchemaAttribute());
        String comparison = comparison(leaf, column, column.sql());
        return ofOne ? comparison : column.having(comparison);
    }

    private String comparison(AttributeExpressionLeaf leaf, Column column, String value) {
        boolean present =
                switch (leaf.getComparator()) {
                    case PR -> true;
                    case NE -> leaf.isNull();
                    default -> false;
                };
        if (present) {
            return "(" + value + ") is not null";
        }
        if (leaf.isNull()) {
            return "(" + value + ") is null";
        }
        return switch (column.manner()) {
            case EXACT -> text(leaf, value, parameter(textOf(leaf)));
            case FOLDED -> text(leaf, "lower(" + value + ")", "lower(" + parameter(textOf(leaf)) + ")");
            case IDENTITY ->
                text(leaf, "cast(" + value + " as text)", parameter(textOf(leaf).toLowerCase(Locale.ROOT)));
            case MOMENT -> moment(leaf, value);
            case TRUTH -> truth(leaf, value);
        };
    }

    private static String text(AttributeExpressionLeaf leaf, String value, String said) {
        return switch (leaf.getComparator()) {
            case EQ -> value + " = " + said;
            case NE -> value + " is distinct from " + said;
            case CO -> "strpos(" + value + ", " + said + ") > 0";
            case SW -> "starts_with(" + value + ", " + said + ")";
            case EW -> "right(" + value + ", length(" + said + ")) = " + said;
            case GT, GE, LT, LE -> value + sign(leaf) + said + " collate \"C\"";
            case PR -> throw new IllegalStateException("Presence was decided before");
        };
    }

    private String moment(AttributeExpressionLeaf leaf, String value) {
        String said = "date_trunc('milliseconds', cast(" + parameter(momentOf(leaf)) + " as timestamptz))";
        return switch (leaf.getComparator()) {
            case EQ -> value + " = " + said;
            case NE -> value + " is distinct from " + said;
            case GT, GE, LT, LE -> value + sign(leaf) + said;
            case CO, SW, EW, PR -> throw unfit(leaf);
        };
    }

    private String truth(AttributeExpressionLeaf leaf, String value) {
        String said = parameter(leaf.getBooleanValue()
                .orElseGet(() -> Boolean.valueOf(textOf(leaf).toLowerCase(Locale.ROOT))));
        return switch (leaf.getComparator()) {
            case EQ -> "(" + value + ") = " + said;
            case NE -> "(" + value + ") is distinct from " + said;
            case GT, GE, LT, LE, CO, SW, EW, PR -> throw unfit(leaf);
        };
    }

    private static Instant momentOf(AttributeExpressionLeaf leaf) {
        return leaf.getDateTime().orElseThrow(() -> unfit(leaf));
    }

    private static String sign(AttributeExpressionLeaf leaf) {
        return switch (leaf.getComparator()) {
            case GT -> " > ";
            case GE -> " >= ";
            case LT -> " < ";
            case LE -> " <= ";
            case EQ, NE, CO, SW, EW, PR -> throw unfit(leaf);
        };
    }

    private static InvalidFilterException unfit(AttributeExpressionLeaf leaf) {
        return new InvalidFilterException(leaf.getComparator() + " does not fit " + leaf.getFullName() + ".");
    }

    private static String textOf(AttributeExpressionLeaf leaf) {
        return leaf.getStringValue().orElseGet(leaf::getValue);
    }

    private String parameter(Object value) {
        String name = "said" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
