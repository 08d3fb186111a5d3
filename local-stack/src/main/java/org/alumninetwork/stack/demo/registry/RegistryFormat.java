package org.alumninetwork.stack.demo.registry;

/** How a registry writes its export down. */
public enum RegistryFormat {
    COMMA_SEPARATED("text/csv"),
    SEMICOLON_SEPARATED("text/csv"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    RegistryFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
