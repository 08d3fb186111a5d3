package org.alumninetwork.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FirstRequestDeadlineTest {

    private final EmbeddedChannel connection = new EmbeddedChannel(new FirstRequestDeadline(Duration.ofSeconds(20)));

    @Test
    void aHeadThatTricklesInIsGivenUp() {
        for (int second = 0; second < 19; second++) {
            connection.writeInbound(Unpooled.wrappedBuffer(new byte[] {'x'}));
            pass(1);
        }
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void whoWasAnsweredMayStay() {
        connection.writeOutbound(Unpooled.wrappedBuffer(new byte[] {'x'}));
        pass(60);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void nettyFindsIt() {
        assertThat(ServiceLoader.load(ChannelInitializerExtension.class))
                .anySatisfy(found -> assertThat(found).isInstanceOf(FirstRequestDeadlines.class));
    }

    private void pass(long seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
