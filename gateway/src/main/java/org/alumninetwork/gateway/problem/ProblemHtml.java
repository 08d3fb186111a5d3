package org.alumninetwork.gateway.problem;

import java.util.Collection;
import java.util.stream.Collectors;
import org.alumninetwork.gateway.page.Template;

/** Problem types for the eye. */
final class ProblemHtml {

    private static final Template PAGE = Template.named("problems.html");

    private ProblemHtml() {}

    static String page(Collection<Explanation> explanations) {
        String entries = explanations.stream().map(ProblemHtml::entry).collect(Collectors.joining());
        return PAGE.with("entries", entries).toString();
    }

    private static String entry(Explanation explanation) {
        return """
                <h1><a href="%s">%s</a></h1>
                <p>Status %d</p>
                <p>%s</p>
                """.formatted(
                        escape(explanation.type()),
                        escape(explanation.title()),
                        explanation.status(),
                        escape(explanation.explanation()).replaceAll("`([^`]*)`", "<code>$1</code>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
