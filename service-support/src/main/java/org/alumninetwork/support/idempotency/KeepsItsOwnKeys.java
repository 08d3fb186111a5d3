package org.alumninetwork.support.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands in the place of {@link Idempotent} where an operation honours {@code Idempotency-Key} by means of its own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface KeepsItsOwnKeys {

    /** Why {@link Idempotent} does not fit. */
    String because();
}
