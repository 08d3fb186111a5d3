package org.alumninetwork.stack;

import java.io.Serial;

/** Why the stack cannot start or go on, in one line that tells what to do. */
public final class StackProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StackProblem(String message) {
        super(message);
    }

    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
