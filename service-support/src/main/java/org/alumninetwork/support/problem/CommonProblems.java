package org.alumninetwork.support.problem;

/** Problems that any operation of any service can answer with (api.md, "Errors"). */
public enum CommonProblems implements ProblemType {
    INVALID_REQUEST(
            400,
            "The request is not valid",
            "The body or a parameter breaks a rule of the OpenAPI document. `violations` names each place and what would be right there. Nothing was changed."),
    MALFORMED_JSON(
            400,
            "The body is not the JSON that is expected",
            "The body could not be read as JSON, or a value has the wrong type. `violations` points to the place. Nothing was changed."),
    UNKNOWN_PARAMETER(
            400,
            "A query parameter is not known",
            "The operation has no parameter of that name. Unknown parameters are refused, so that a misspelt filter never returns everything."),
    INVALID_CURSOR(
            400,
            "The cursor does not fit",
            "The cursor was not given out by this list, or was given out for other filters or another order. Start again without `cursor`, and follow `next` with the same parameters."),
    AUTHENTICATION_REQUIRED(
            401,
            "A valid access token is needed",
            "Send `Authorization: Bearer …` with an access token of the issuer, meant for `alumni-api`, that has not expired."),
    FORBIDDEN(
            403,
            "The caller may not do this",
            "The token is valid, but neither its scopes nor the caller's offices and roles allow the operation on this record."),
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
    NOT_ACCEPTABLE(
            406,
            "None of the accepted media types can be given",
            "The OpenAPI document lists the media types of each answer; `application/json` is always among them where there is a body."),
    CONFLICT(
            409,
            "The request conflicts with the present state",
            "A rule, or another request at the same time, stands against it. Read the record again and decide anew."),
    REQUEST_IN_FLIGHT(
            409,
            "A request with this Idempotency-Key is being worked on",
            "The first request with the key has not ended yet. Wait a moment and send the same request again."),
    CURSOR_EXPIRED(
            410,
            "Changes after this cursor are no longer kept",
            "The consumer fell behind the retention of the feed. Start again without `after`: the feed then begins with the latest state of every record; drop what does not come again."),
    PRECONDITION_FAILED(
            412,
            "The record has changed",
            "`If-Match` names a version that is not the present one. Read the record again, apply the change to what is there now, and send its `ETag`."),
    CONTENT_TOO_LARGE(
            413, "The body is too large", "The operation takes bodies up to the limit that the problem names."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The media type of the body is not supported",
            "POST takes `application/json`, PATCH `application/merge-patch+json` (RFC 7396), unless the OpenAPI document says otherwise."),
    UNPROCESSABLE_CONTENT(
            422,
            "The request cannot be carried out as it stands",
            "The request is well formed, but what it asks for makes no sense together with what is known. `detail` says why."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "This Idempotency-Key was used for another request",
            "A key stands for one request: the same method, path and body. Use a new key for a new request."),
    PRECONDITION_REQUIRED(
            428,
            "The request must say which version it changes",
            "Send `If-Match` with the `ETag` of the record as last read, so that nobody's change is lost."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "Wait for the seconds in `Retry-After`. `RateLimit-Policy` and `RateLimit` tell the limits."),
    INTERNAL_ERROR(
            500,
            "Something went wrong on our side",
            "Nothing of the request was kept. Quote `requestId` when asking for help; repeating the request with the same Idempotency-Key is safe."),
    SERVICE_UNAVAILABLE(
            503,
            "The service cannot answer at the moment",
            "Wait for the seconds in `Retry-After` and send the same request again, with the same Idempotency-Key.");

    private final int status;
    private final String title;
    private final String explanation;

    CommonProblems(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
