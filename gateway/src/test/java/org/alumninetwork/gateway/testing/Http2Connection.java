package org.alumninetwork.gateway.testing;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A connection to the gateway by HTTP/2, in the clear, on which a test sends headers that no proper client would. */
public final class Http2Connection implements AutoCloseable {

    private final EventLoopGroup loop = new NioEventLoopGroup(1);
    private final Channel connection;

    public Http2Connection(int port) throws InterruptedException {
        connection = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new Unchecked())
                .connect(InetAddress.getLoopbackAddress(), port)
                .sync()
                .channel();
    }

    /** The status of the answer, which must begin within 10 s. */
    public String get(String path, String header, String value) throws Exception {
        Http2Headers head = new DefaultHttp2Headers(false)
                .method("GET")
                .scheme("http")
                .authority("localhost")
                .path(path)
                .add(header, value);
        Status status = new Status();
        new Http2StreamChannelBootstrap(connection)
                .handler(status)
                .open()
                .sync()
                .getNow()
                .writeAndFlush(new DefaultHttp2HeadersFrame(head, true))
                .sync();
        return status.answered.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static final class Unchecked extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(
                            Http2FrameCodecBuilder.forClient()
                                    .validateHeaders(false)
                                    .build(),
                            new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()));
        }
    }

    private static final class Status extends ChannelInboundHandlerAdapter {

        private final CompletableFuture<String> answered = new CompletableFuture<>();

        @Override
        public void channelRead(ChannelHandlerContext context, Object frame) throws Exception {
            if (frame instanceof Http2HeadersFrame head) {
                answered.complete(head.headers().status().toString());
            }
            super.channelRead(context, frame);
        }
    }
}
