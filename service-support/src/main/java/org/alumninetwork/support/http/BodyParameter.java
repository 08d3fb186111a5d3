package org.alumninetwork.support.http;

import java.lang.annotation.Annotation;
import java.util.Arrays;

/** In Jakarta REST the body is the parameter that no annotation of that API binds to something else. */
public final class BodyParameter {

    private BodyParameter() {}

    /** @param annotations of a parameter */
    public static boolean isBody(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .noneMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }
}
