package org.alumninetwork.gateway.problem;

import io.vertx.core.json.JsonObject;

/**
 * What an integrator should know of a type of problem.
 *
 * @param type path under {@code /problems/}
 */
record Explanation(String type, int status, String title, String explanation) {

    static Explanation of(ProblemType type) {
        return new Explanation("/problems/" + type.slug(), type.status(), type.title(), type.explanation());
    }

    static Explanation of(JsonObject json) {
        return new Explanation(
                json.getString("type"),
                json.getInteger("status"),
                json.getString("title"),
                json.getString("explanation"));
    }

    /** Of two services that mean different things by one type, what each of them means. */
    Explanation or(Explanation other) {
        if (equals(other)) {
            return this;
        }
        String second = "Or, where the status is " + other.status + " and the title “" + other.title + "”: ";
        return new Explanation(type, status, title, explanation + " " + second + other.explanation);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("type", type)
                .put("status", status)
                .put("title", title)
                .put("explanation", explanation);
    }
}
