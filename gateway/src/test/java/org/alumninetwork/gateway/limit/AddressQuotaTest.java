package org.alumninetwork.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.alumninetwork.gateway.testing.Caller;
import org.alumninetwork.gateway.testing.FakeNetwork;
import org.junit.jupiter.api.Test;

/** Addresses as a proxy before the gateway tells them. */
@QuarkusTest
@QuarkusTestResource(
        value = FakeNetwork.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "gateway.limits.anonymous.requests", value = "100"),
            @ResourceArg(name = "gateway.limits.anonymous.window", value = "3600S"),
            @ResourceArg(name = "quarkus.http.proxy.proxy-address-forwarding", value = "true"),
            @ResourceArg(name = "quarkus.http.proxy.allow-x-forwarded", value = "true")
        })
class AddressQuotaTest {

    @Inject
    Caller caller;

    @Test
    void addressesOfOneNetworkOfIpv6ShareAQuota() throws Exception {
        assertThat(leftTo("[2001:db8:1:2::1]")).isEqualTo(99);
        assertThat(leftTo("[2001:db8:1:2:ffff:ffff:ffff:ffff]")).isEqualTo(98);
        assertThat(leftTo("[2001:db8:1:2::1]:1234")).isEqualTo(97);
        assertThat(leftTo("2001:db8:1:2::1")).isEqualTo(96);
        assertThat(leftTo("2001:db8:1:3::1")).isEqualTo(99);
    }

    @Test
    void eachAddressOfIpv4HasItsOwnHoweverItIsWritten() throws Exception {
        assertThat(leftTo("192.0.2.1")).isEqualTo(99);
        assertThat(leftTo("192.0.2.2")).isEqualTo(99);
        assertThat(leftTo("[::ffff:192.0.2.1]")).isEqualTo(98);
        assertThat(leftTo("::ffff:192.0.2.3")).isEqualTo(99);
    }

    @Test
    void whoseAddressIsNotToldShareOne() throws Exception {
        assertThat(leftTo("unknown")).isEqualTo(99);
        assertThat(leftTo("_hidden")).isEqualTo(98);
    }

    private int leftTo(String address) throws Exception {
        String left = caller.send(caller.request("/problems").header("X-Forwarded-For", address))
                .headers()
                .firstValue("RateLimit")
                .orElseThrow();
        return Integer.parseInt(left.replaceAll(".*r=(\\d+);.*", "$1"));
    }
}
