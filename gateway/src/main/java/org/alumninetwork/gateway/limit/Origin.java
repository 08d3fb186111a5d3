package org.alumninetwork.gateway.limit;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Where requests come from, as far as those who share a connection to the internet share a quota. */
final class Origin {

    // All of an IPv4 address; of an IPv6 address its network, within which everybody can have any address (RFC 4291,
    // section 2.5.4).
    private static final int BYTES = 64 / 8;

    // What a proxy does not tell or hides (RFC 7239, section 6).
    private static final String UNKNOWN = "unknown";

    private Origin() {}

    static String of(SocketAddress client) {
        return Optional.ofNullable(client.hostAddress())
                .or(() -> Optional.ofNullable(client.host()))
                .map(NetUtil::createInetAddressFromIpAddressString)
                .map(Origin::nameOf)
                .orElse(UNKNOWN);
    }

    private static String nameOf(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, BYTES)));
    }
}
