package org.alumninetwork.gateway.problem;

import java.util.Locale;

/**
 * The problems that the gateway itself answers with (RFC 9457). Those that services answer with as well have the same
 * name, title and status there.
 */
public enum ProblemType {
    INVALID_REQUEST(
            400,
            "The request is not valid",
            "The path is not in its normal form, or a header that may stand once stands twice. Nothing was changed."),
    AUTHENTICATION_REQUIRED(
            401,
            "A valid access token is needed",
            "Send `Authorization: Bearer …` with an access token of the issuer, meant for `alumni-api`, that has not expired. `WWW-Authenticate` names where the issuer is described."),
    INSUFFICIENT_SCOPE(
            403,
            "The token lacks a scope",
            "Ask the issuer for a token with one of the scopes that the problem and `WWW-Authenticate` name."),
    NOT_FOUND(
            404,
            "There is no such thing here",
            "The path or the record does not exist, or the caller may not know of it. The answer is the same on purpose."),
    METHOD_NOT_ALLOWED(
            405, "The method is not supported here", "`Allow` and the OpenAPI document list the methods of this path."),
    REQUEST_TIMEOUT(
            408,
            "The body did not arrive in time",
            "The client was silent for too long while it sent the body. Nothing was passed on; send the request again."),
    CONTENT_TOO_LARGE(
            413,
            "The body is too large",
            "The operation takes bodies up to the limit that the problem names. Large files belong to `/v1/imports`, which streams them."),
    URI_TOO_LONG(
            414,
            "The address is too long",
            "Path and query together may have as many characters as the problem names. Ask with fewer filters, or in several requests."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "The quota that the problem names is used up. Wait for the seconds in `Retry-After`; `RateLimit` tells on every answer how much is left. The request was not carried out."),
    HEADERS_TOO_LARGE(
            431,
            "The headers are too large",
            "All header fields together may have as many characters as the problem names: cookies of other applications on the same host are a usual cause."),
    INTERNAL_ERROR(
            500,
            "Something went wrong on our side",
            "Quote `requestId` when asking for help; repeating the request with the same Idempotency-Key is safe."),
    BAD_GATEWAY(
            502,
            "The service broke off",
            "The service closed the connection before its answer was complete. Whether the request was carried out is not known: the gateway never repeats it. Repeat it with the same Idempotency-Key."),
    SERVICE_UNAVAILABLE(
            503,
            "The service cannot answer at the moment",
            "Wait for the seconds in `Retry-After` and send the same request again, with the same Idempotency-Key. The request was not carried out."),
    GATEWAY_TIMEOUT(
            504,
            "The service did not answer in time",
            "Whether the request was carried out is not known: the gateway never repeats it. Repeat it with the same Idempotency-Key.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An occurrence of this problem; {@code detail} says what is wrong here and what would be right. */
    public Problem because(String detail) {
        return new Problem(this, detail);
    }
}
