package org.alumninetwork.stack;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps what was said. */
final class RecordedProgress implements Progress {

    final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public void say(String line) {
        lines.add(line);
    }

    @Override
    public void advance(String work, long done, long total) {
        lines.add(work + " " + done + "/" + total);
    }
}
