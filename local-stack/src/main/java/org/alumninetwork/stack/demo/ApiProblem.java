package org.alumninetwork.stack.demo;

/** The network refused a request that the demonstration expected it to take. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ApiProblem(String request, int status, String body) {
        super(request + " was answered with " + status + ": " + body);
        this.status = status;
    }

    int status() {
        return status;
    }
}
