package org.alumninetwork.stack.demo.people;

/** What makes a person an alumn, as the registries write it. */
public enum Basis {
    STUDIES,
    SCHOLARSHIP,
    LEADERSHIP_PROGRAMME
}
