package org.alumninetwork.support.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.alumninetwork.support.problem.Violation;

/** What can be seen of an address before it is looked up; the rest is seen when it is sent to. */
@ApplicationScoped
class WebhookAddress {

    private final WebhookConfiguration configuration;

    WebhookAddress(WebhookConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it cannot be an address of a webhook
     */
    void mustBeFit(String url) {
        if (!isFit(url)) {
            throw WebhookProblems.ADDRESS_NOT_PUBLIC.because(
                    "Nothing is sent there.",
                    List.of(Violation.ofBody(
                            "/url", "must be an https address with a host, without user name, password or fragment")));
        }
    }

    private boolean isFit(String url) {
        try {
            URI address = new URI(url);
            return isSchemeFit(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private boolean isSchemeFit(String scheme) {
        return "https".equalsIgnoreCase(scheme)
                || (configuration.privateAddresses() && "http".equalsIgnoreCase(scheme));
    }
}
