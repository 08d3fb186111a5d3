package org.alumninetwork.support.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation runs in one transaction and honours {@code Idempotency-Key}: its answer is kept in that same
 * transaction, so that a retry gets the first answer and the work is never done twice, not even after a crash. Every
 * POST carries it and returns a {@code RestResponse}. Only what succeeded is kept; a refused request changed nothing and can be tried again.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
