package org.alumninetwork.support.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks hosts up, and finds none whose name leads into the network that the service itself stands in: else a webhook
 * would read what only the service may (server-side request forgery). It is the connection that asks, so the address
 * that was looked at is the one that is sent to.
 */
@ApplicationScoped
class PublicAddresses implements DnsResolver {

    /** The special-purpose registries of IANA (RFC 6890), and multicast. */
    private static final List<IpSubnetFilterRule> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(PublicAddresses::rule)
            .toList();

    private final boolean everyAddress;

    PublicAddresses(WebhookConfiguration configuration) {
        everyAddress = configuration.privateAddresses();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!everyAddress && !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new UnknownHostException(host + " has no public address");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Java reads an IPv4 address that is mapped into IPv6 as IPv4 already. */
    static boolean isPublic(InetAddress address) {
        InetSocketAddress there = new InetSocketAddress(address, 0);
        return NOT_PUBLIC.stream().noneMatch(rule -> rule.matches(there));
    }

    private static IpSubnetFilterRule rule(String network) {
        return new IpSubnetFilterRule(network, IpFilterRuleType.REJECT);
    }
}
