package org.alumninetwork.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alumninetwork.example.api.EventsApi;
import org.alumninetwork.example.api.MembersApi;
import org.alumninetwork.example.api.RegistrationsApi;
import org.alumninetwork.example.client.ApiClient;
import org.alumninetwork.example.client.ApiException;
import org.alumninetwork.example.client.ApiResponse;
import org.alumninetwork.example.model.EventState;
import org.alumninetwork.example.model.EventView;
import org.alumninetwork.example.model.MemberDetailsPatch;
import org.alumninetwork.example.model.MemberView;
import org.alumninetwork.example.model.PageEventView;
import org.alumninetwork.example.model.RegisterMember;
import org.alumninetwork.example.model.RegistrationView;

/** What a member does with an app: looks for an event, logs in, registers, changes their mind. */
public final class Journey {

    private static final String GATEWAY = setting("GATEWAY", "http://localhost:8080");
    private static final String ISSUER = setting("ISSUER", "http://localhost:8180/realms/alumni");
    private static final String LOGIN = setting("LOGIN", "member2");

    private Journey() {}

    public static void main(String[] arguments) throws Exception {
        EventView event = firstWithPlaces(comingEvents());
        ApiClient me = client().setRequestInterceptor(bearing(token()));
        amendTwice(new MembersApi(me));
        registerAndCancel(new RegistrationsApi(me), event);
        readTooMuch();
    }

    // Anybody may read the calendar.
    private static List<EventView> comingEvents() throws ApiException, InterruptedException {
        EventsApi events = new EventsApi(client());
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        List<EventView> coming = Alumni.all(
                cursor -> events.listEvents(
                        null, cursor, tomorrow, null, null, 20, null, null, null, null, EventState.PUBLISHED, null),
                PageEventView::getItems,
                PageEventView::getNext);
        System.out.println(coming.size() + " coming events");
        return coming;
    }

    private static EventView firstWithPlaces(List<EventView> coming) {
        return coming.stream()
                .filter(event -> event.getCapacity() != null)
                .findFirst()
                .orElseThrow();
    }

    // A change names the version that it was made from: nobody's work is overwritten.
    private static void amendTwice(MembersApi members) throws ApiException {
        ApiResponse<MemberView> read = members.getOwnMemberWithHttpInfo();
        System.out.println("Logged in as " + read.getData().getDisplayName());
        String version = read.getHeaders().get("etag").getFirst();
        MemberDetailsPatch patch = new MemberDetailsPatch().employer("Lund University " + UUID.randomUUID());
        members.amendOwnMember(patch, version);
        try {
            members.amendOwnMember(patch.employer("Somebody else's idea"), version);
            throw new AssertionError("An old version was taken");
        } catch (ApiException tooLate) {
            expect(tooLate.getCode() == 412, tooLate.getResponseBody());
        }
    }

    // However often it is sent, what bears one key happens once.
    private static void registerAndCancel(RegistrationsApi registrations, EventView event)
            throws ApiException, InterruptedException {
        String key = UUID.randomUUID().toString();
        Alumni.Request<RegistrationView> click =
                () -> registrations.registerToEvent(event.getId(), new RegisterMember(), key);
        RegistrationView registered = Alumni.patiently(click);
        expect(Alumni.patiently(click).getId().equals(registered.getId()), "One registration");
        System.out.println("Registered: " + registered.getState());
        registrations.cancelRegistration(registered.getId(), UUID.randomUUID().toString());
    }

    // An error says what is wrong, where, and what would be right.
    private static void readTooMuch() {
        try {
            new EventsApi(client())
                    .listEvents(null, null, null, null, null, 5000, null, null, null, null, null, null);
            throw new AssertionError("A page of 5000 was taken");
        } catch (ApiException wrong) {
            System.out.println("A bad request: " + wrong.getResponseBody());
        }
    }

    private static ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(GATEWAY);
        return client;
    }

    private static Consumer<HttpRequest.Builder> bearing(String token) {
        return request -> request.header("Authorization", "Bearer " + token);
    }

    // An app logs people in with PKCE in their browser; only the local realm lets a program use a password.
    private static String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=script&username=" + LOGIN + "&password=" + LOGIN + "-demo";
        HttpRequest request = HttpRequest.newBuilder(URI.create(ISSUER + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String answer =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer);
        expect(token.find(), answer);
        return token.group(1);
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
