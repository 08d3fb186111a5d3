package org.alumninetwork.events.event;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is said of an event fits together: its times with each other and with its zone, its place with its mode. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = SoundEventValidator.class)
@interface SoundEvent {
    String message() default "does not fit together";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
