package org.alumninetwork.support.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a change tells of a record. From it the document learns which types of changes there are and what each looks
 * like; where two types tell of the same record, it depends on who reads.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FeedData {

    /** Name of the record in the singular, as {@link ChangeLog} takes it. */
    String value();

    /** Last parts of the types of its changes; {@code deleted} is a tombstone, which has no data. */
    String[] happenings() default "changed";
}
