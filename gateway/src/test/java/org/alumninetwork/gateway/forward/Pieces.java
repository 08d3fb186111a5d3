package org.alumninetwork.gateway.forward;

import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** So many bytes, made only as they are asked for, and counted. */
record Pieces(long bytes, AtomicLong sent) implements Publisher<ByteBuffer> {

    private static final int PIECE = 1 << 16;

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Subscription() {

            @Override
            public void request(long pieces) {
                for (long left = pieces; left > 0 && sent.get() < bytes; left--) {
                    int size = (int) Math.min(PIECE, bytes - sent.get());
                    boolean last = sent.addAndGet(size) == bytes;
                    subscriber.onNext(ByteBuffer.allocate(size));
                    if (last) {
                        subscriber.onComplete();
                    }
                }
            }

            @Override
            public void cancel() {
                sent.set(bytes);
            }
        });
    }
}
