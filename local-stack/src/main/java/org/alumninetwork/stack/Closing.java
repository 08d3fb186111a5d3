package org.alumninetwork.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** What has to be ended when a stack ends, the newest first. Safe to be closed while another thread still starts it. */
final class Closing {

    private final Deque<Runnable> toEnd = new ArrayDeque<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Progress progress;

    Closing(Progress progress) {
        this.progress = progress;
    }

    /** Remembers how to end something; to be called before it is started. */
    synchronized void add(Runnable end) {
        if (hasBegun()) {
            throw new StackProblem("The stack is being stopped");
        }
        toEnd.push(end);
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    void awaitBegin() throws InterruptedException {
        begun.await();
    }

    /** Ends everything; what fails to end does not keep the rest from ending. */
    synchronized void close() {
        begun.countDown();
        while (!toEnd.isEmpty()) {
            end(toEnd.pop());
        }
    }

    private void end(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException e) {
            progress.say("While stopping: " + e.getMessage());
        }
    }
}
