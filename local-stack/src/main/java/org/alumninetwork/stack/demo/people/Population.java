package org.alumninetwork.stack.demo.people;

/** Any number of people: the person of an index is always the same, so nothing needs to be kept to make them again. */
@FunctionalInterface
public interface Population {

    /** The person of an index, which is 0 or more. */
    Person person(long index);

    /** Both registries' people in turn, for a file in which every script appears early. */
    static Population mixed(Population first, Population second) {
        return index -> (index % 2 == 0 ? first : second).person(index / 2);
    }
}
