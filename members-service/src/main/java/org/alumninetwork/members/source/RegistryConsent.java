package org.alumninetwork.members.source;

/** The consent by which a member lets a registry be told what the member keeps: told apart by its purpose. */
public final class RegistryConsent {

    private static final String PREFIX = "registry-";

    private RegistryConsent() {}

    static String purposeFor(String source) {
        return PREFIX + source;
    }

    public static boolean isThePurpose(String purpose) {
        return purpose.startsWith(PREFIX);
    }

    /** The code of the source that the purpose names. */
    static String sourceOf(String purpose) {
        return purpose.substring(PREFIX.length());
    }
}
