package org.alumninetwork.gateway.forward;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** Headers that concern one connection only (RFC 9110, section 7.6.1), with what older senders still add. */
final class HopByHop {

    private static final List<CharSequence> NAMES = List.of(
            HttpHeaders.CONNECTION,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.UPGRADE,
            AsciiString.cached("keep-alive"),
            AsciiString.cached("te"),
            AsciiString.cached("trailer"),
            AsciiString.cached("http2-settings"),
            AsciiString.cached("proxy-connection"),
            AsciiString.cached("proxy-authorization"),
            AsciiString.cached("proxy-authenticate"));

    private HopByHop() {}

    static void drop(MultiMap headers) {
        String named = headers.get(HttpHeaders.CONNECTION);
        if (named != null) {
            for (String name : named.split(",", -1)) {
                headers.remove(name.trim());
            }
        }
        NAMES.forEach(headers::remove);
    }
}
