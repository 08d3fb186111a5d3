package org.alumninetwork.gateway.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives every connection that is accepted its deadline. Netty finds this class by itself, before anything is injected. */
public final class FirstRequestDeadlines extends ChannelInitializerExtension {

    private static final String SETTING = "connection.first-request-within";

    private final Duration time =
            ConfigProvider.getConfig().getOptionalValue(SETTING, Duration.class).orElse(Duration.ofSeconds(20));

    @Override
    public void postInitializeServerChildChannel(Channel accepted) {
        accepted.pipeline().addLast(new FirstRequestDeadline(time));
    }
}
