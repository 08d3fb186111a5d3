package org.alumninetwork.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which no whole request head has come within the time, however steadily its bytes trickle in: the
 * idle time-out sees only whether anything comes at all.
 */
public final class FirstRequestDeadline extends ChannelDuplexHandler {

    private static final AttributeKey<Future<?>> PENDING = AttributeKey.valueOf(FirstRequestDeadline.class, "pending");

    private final Duration time;

    FirstRequestDeadline(Duration time) {
        this.time = time;
    }

    /** The head of a request has come. */
    public static void met(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            met(base.channel());
        }
    }

    private static void met(Channel channel) {
        Future<?> pending = channel.attr(PENDING).get();
        if (pending != null) {
            pending.cancel(false);
            channel.attr(PENDING).set(null);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        Runnable close = () -> {
            var _ = context.close();
        };
        context.channel().attr(PENDING).set(context.executor().schedule(close, time.toMillis(), TimeUnit.MILLISECONDS));
        super.channelActive(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        met(context.channel());
        super.channelInactive(context);
    }

    // Who is answered has asked; but a handshake is no answer.
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (context.pipeline().get(SslHandler.class) == null) {
            met(context.channel());
            context.pipeline().remove(this);
        }
        super.write(context, message, promise);
    }
}
