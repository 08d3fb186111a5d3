package org.alumninetwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private final RecordedProgress progress = new RecordedProgress();
    private final Closing closing = new Closing(progress);
    private final List<String> ended = new ArrayList<>();

    @Test
    void theNewestIsEndedFirst() {
        closing.add(() -> ended.add("database"));
        closing.add(() -> ended.add("service"));

        closing.close();

        assertThat(ended).containsExactly("service", "database");
    }

    @Test
    void whatFailsToEndDoesNotKeepTheRestFromEnding() {
        closing.add(() -> ended.add("database"));
        closing.add(() -> {
            throw new StackProblem("it hangs");
        });

        closing.close();

        assertThat(ended).containsExactly("database");
        assertThat(progress.lines).containsExactly("While stopping: it hangs");
    }

    @Test
    void nothingIsStartedAnyMoreOnceItHasBegun() {
        closing.close();

        assertThatThrownBy(() -> closing.add(() -> ended.add("late"))).hasMessage("The stack is being stopped");
    }

    @Test
    void closingTwiceEndsOnce() {
        closing.add(() -> ended.add("database"));

        closing.close();
        closing.close();

        assertThat(ended).containsExactly("database");
    }
}
