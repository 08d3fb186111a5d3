package org.alumninetwork.members.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an erasure is. */
@Schema(
        description =
                "PREPARING: services say what stands against it. BLOCKED: something does, and nothing was erased. "
                        + "PREPARED: nothing does, and it was a trial. ERASING: every service erases. ERASED: all have.")
enum ErasureState {
    PREPARING,
    BLOCKED,
    PREPARED,
    ERASING,
    ERASED;

    boolean isFinal() {
        return switch (this) {
            case PREPARING, ERASING -> false;
            case BLOCKED, PREPARED, ERASED -> true;
        };
    }
}
