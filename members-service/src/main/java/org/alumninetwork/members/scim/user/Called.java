package org.alumninetwork.members.scim.user;

/**
 * By what a source calls a person; after a merge, one of several.
 *
 * @param before the external id that it has in the database; nothing where it is new
 * @param userName nothing where it is the external id
 */
record Called(String before, String externalId, String userName, boolean active) {

    static Called first(SourcePerson person) {
        return new Called(null, person.externalId(), person.userName(), person.active());
    }

    String as() {
        return userName == null ? externalId : userName;
    }

    Called now(boolean vouchedFor) {
        return new Called(before, externalId, userName, vouchedFor);
    }

    /** The user name is free for somebody else. */
    Called givenUp() {
        return new Called(before, externalId, null, false);
    }

    Called renamed(SourcePerson person) {
        return new Called(before, person.externalId(), person.userName(), person.active());
    }
}
