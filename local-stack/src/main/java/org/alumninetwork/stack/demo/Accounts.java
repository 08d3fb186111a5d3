package org.alumninetwork.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumninetwork.stack.DemonstrationLogin;
import org.alumninetwork.stack.demo.geography.DataFile;

/** Lets the demonstration logins register themselves, all but the newcomer and the graduate, who are there to do
 * it by hand. */
final class Accounts {

    /** The body of {@code POST /v1/members/me}. */
    private record SelfRegistration(String givenName, String familyName, String email, String country, String city) {}

    private record Home(String username, String country, String city) {}

    private final Function<String, Api> as;
    private final Map<String, DemonstrationLogin> logins =
            DemonstrationLogin.all().stream().collect(Collectors.toMap(DemonstrationLogin::username, login -> login));

    /** @param as the gateway as the login of a user name sees it */
    Accounts(Function<String, Api> as) {
        this.as = as;
    }

    Map<String, Account> register() {
        List<Home> homes = DataFile.rows(
                "login-homes.csv",
                row -> new Home(row.getField("username"), row.getField("country"), row.getField("city")));
        return homes.stream().map(this::register).collect(Collectors.toMap(Account::username, account -> account));
    }

    private Account register(Home home) {
        DemonstrationLogin login = logins.get(home.username());
        Api api = as.apply(home.username());
        JsonNode member = api.post(
                "/v1/members/me",
                "demo-login-" + home.username(),
                new SelfRegistration(
                        login.givenName(), login.familyName(), login.email(), home.country(), home.city()));
        return new Account(home.username(), UUID.fromString(member.path("id").asText()), api);
    }
}
