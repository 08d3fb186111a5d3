package org.alumninetwork.support.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alumninetwork.support.http.BodyParameter;

/** What makes two requests the same: the operation, its path and query, and the body as it was understood. */
@ApplicationScoped
class Fingerprints {

    private final UriInfo uri;
    private final ObjectMapper json;

    Fingerprints(UriInfo uri, ObjectMapper json) {
        this.uri = uri;
        this.json = json;
    }

    String of(InvocationContext operation) throws JsonProcessingException {
        MessageDigest digest = begin(operation.getMethod().getName());
        Annotation[][] annotations = operation.getMethod().getParameterAnnotations();
        for (int parameter = 0; parameter < annotations.length; parameter++) {
            if (BodyParameter.isBody(annotations[parameter])) {
                digest.update(json.writeValueAsBytes(operation.getParameters()[parameter]));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    String of(String operation, Object body) {
        try {
            MessageDigest digest = begin(operation);
            digest.update(json.writeValueAsBytes(body));
            return HexFormat.of().formatHex(digest.digest());
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A body is a plain record", impossible);
        }
    }

    private MessageDigest begin(String operation) {
        MessageDigest digest = sha256();
        digest.update(operation.getBytes(StandardCharsets.UTF_8));
        digest.update(uri.getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
        digest.update(String.valueOf(uri.getRequestUri().getRawQuery()).getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
