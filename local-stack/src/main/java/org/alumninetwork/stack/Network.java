package org.alumninetwork.stack;

/** What an empty network is filled with. */
enum Network {
    DEMO {
        @Override
        void fill(LocalStack stack, int members, Progress progress) {
            new DemonstrationLoading(stack, progress).load(members);
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
