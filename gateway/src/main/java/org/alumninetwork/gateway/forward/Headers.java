package org.alumninetwork.gateway.forward;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.alumninetwork.gateway.correlation.RequestId;
import org.alumninetwork.gateway.correlation.TraceParent;

/** What is passed on of the headers, and what is put in their place. */
final class Headers {

    private static final CharSequence FORWARDED = AsciiString.cached("forwarded");
    private static final CharSequence FORWARDED_FOR = AsciiString.cached("x-forwarded-for");
    private static final CharSequence FORWARDED_HOST = AsciiString.cached("x-forwarded-host");
    private static final CharSequence FORWARDED_PROTO = AsciiString.cached("x-forwarded-proto");

    // RFC 9110, section 7.6.1, with what older senders still add.
    private static final List<CharSequence> HOP_BY_HOP = List.of(
            HttpHeaders.CONNECTION,
            HttpHeaders.TRANSFER_ENCODING,
            AsciiString.cached("keep-alive"),
            AsciiString.cached("te"),
            AsciiString.cached("trailer"),
            HttpHeaders.UPGRADE,
            AsciiString.cached("http2-settings"),
            AsciiString.cached("proxy-connection"),
            AsciiString.cached("proxy-authorization"),
            AsciiString.cached("proxy-authenticate"));

    // Said by the gateway itself: a caller that could say them would forge where a request comes from.
    private static final List<CharSequence> OURS = List.of(
            HttpHeaders.HOST,
            HttpHeaders.EXPECT,
            AsciiString.cached("x-forwarded-port"),
            AsciiString.cached("x-forwarded-prefix"),
            AsciiString.cached("x-forwarded-server"),
            AsciiString.cached("x-forwarded-ssl"),
            AsciiString.cached("x-real-ip"));

    private Headers() {}

    static void request(HttpServerRequest from, MultiMap to, boolean withToken) {
        to.setAll(from.headers());
        dropHopByHop(to);
        OURS.forEach(to::remove);
        if (!withToken) {
            to.remove(HttpHeaders.AUTHORIZATION);
        }
        to.set(RequestId.HEADER, RequestId.of(from));
        to.set(TraceParent.HEADER, TraceParent.of(from));
        forwarded(from, to);
    }

    /** Copies beside what the gateway has already put on the answer. */
    static void answer(MultiMap from, MultiMap to) {
        dropHopByHop(from);
        from.remove(HttpHeaders.SERVER);
        from.remove(RequestId.HEADER);
        to.addAll(from);
    }

    private static void dropHopByHop(MultiMap headers) {
        String named = headers.get(HttpHeaders.CONNECTION);
        if (named != null) {
            for (String name : named.split(",", -1)) {
                headers.remove(name.trim());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
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
