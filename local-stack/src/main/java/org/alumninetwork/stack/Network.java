package org.alumninetwork.stack;

/** What an empty network is filled with. */
enum Network {
    DEMO {
        @Override
        void fill(LocalStack stack, int members, Progress progress) {
            progress.say("demo is wired later");
        }
    },
    EMPTY {
        @Override
        void fill(LocalStack stack, int members, Progress progress) {
            progress.say("The network is left as it is");
        }
    };

    abstract void fill(LocalStack stack, int members, Progress progress);
}
