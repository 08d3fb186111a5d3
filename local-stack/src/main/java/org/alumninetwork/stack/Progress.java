package org.alumninetwork.stack;

/** Whom to tell what is being done. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void say(String line) {
            // Tests look at results, not at progress.
        }

        @Override
        public void advance(String work, long done, long total) {
            // As above.
        }
    };

    /** One line, once: something began, ended or happened. */
    void say(String line);

    /**
     * How far a piece of longer work has come; may be called as often as wanted.
     *
     * @param work what is being done, the same text each time
     * @param done how many of {@code total}, from 0; equal to {@code total} when it is done
     */
    void advance(String work, long done, long total);
}
