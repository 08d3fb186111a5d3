package org.alumninetwork.gateway.forward;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.util.List;
import org.alumninetwork.gateway.correlation.RequestId;
import org.alumninetwork.gateway.correlation.TraceParent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is passed on of a request's headers, and what is put in their place. */
@Singleton
class RequestHeaders {

    private static final CharSequence TRACE_STATE = AsciiString.cached("tracestate");
    private static final CharSequence FORWARDED = AsciiString.cached("forwarded");
    private static final CharSequence FORWARDED_FOR = AsciiString.cached("x-forwarded-for");
    private static final CharSequence FORWARDED_HOST = AsciiString.cached("x-forwarded-host");
    private static final CharSequence FORWARDED_PROTO = AsciiString.cached("x-forwarded-proto");

    // Said by the gateway itself or not at all: a caller that could say them would forge where a request comes from.
    private static final List<CharSequence> NOT_FOR_CALLERS = List.of(
            HttpHeaders.HOST,
            HttpHeaders.EXPECT,
            AsciiString.cached("x-forwarded-port"),
            AsciiString.cached("x-forwarded-prefix"),
            AsciiString.cached("x-forwarded-server"),
            AsciiString.cached("x-forwarded-ssl"),
            AsciiString.cached("x-real-ip"));

    private final boolean isTraced;

    RequestHeaders(@ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean untraced) {
        isTraced = !untraced;
    }

    void pass(HttpServerRequest from, MultiMap to, boolean withToken) {
        to.setAll(from.headers());
        HopByHop.drop(to);
        NOT_FOR_CALLERS.forEach(to::remove);
        if (!withToken) {
            to.remove(HttpHeaders.AUTHORIZATION);
        }
        to.set(RequestId.HEADER, RequestId.of(from));
        trace(from, to);
        forwarded(from, to);
    }

    // Where the gateway records spans, its tracer adds the header that names the gateway's own span.
    private void trace(HttpServerRequest from, MultiMap to) {
        if (isTraced) {
            to.remove(TraceParent.HEADER);
            to.remove(TRACE_STATE);
        } else {
            to.set(TraceParent.HEADER, TraceParent.of(from));
        }
    }

    private static void forwarded(HttpServerRequest from, MultiMap to) {
        SocketAddress client = from.remoteAddress();
        String address = client == null || client.hostAddress() == null ? "unknown" : client.hostAddress();
        HostAndPort authority = from.authority();
        String host = authority == null ? "unknown" : authority.toString();
        to.set(FORWARDED_FOR, address);
        to.set(FORWARDED_HOST, host);
        to.set(FORWARDED_PROTO, from.scheme());
        to.set(FORWARDED, "for=" + node(address) + ";host=\"" + host + "\";proto=" + from.scheme());
    }

    // RFC 7239, section 6: an IPv6 address stands in brackets, and so in quotes.
    private static String node(String address) {
        return address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    }
}
