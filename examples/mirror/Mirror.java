import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keeps a copy of a registry's own people, one file for each, and may be killed at any moment. It needs a JDK and nothing
 * else:
 *
 * <pre>GATEWAY=… TOKENS=… CLIENT=… SECRET=… java Mirror.java folder [once]</pre>
 *
 * <p>{@code folder/state} names the folder of the copy and where to read on. A page of the feed is written file by file,
 * and only then is its end noted: who is killed in between writes the same page once more. {@code once} ends when there
 * is nothing more to read.
 */
final class Mirror {

    private static final String FEED = "/v1/changes/members?limit=500";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Path folder;
    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    private Mirror(Path folder) {
        this.folder = folder;
    }

    /**
     * @param copy number of the folder that is being written
     * @param after where to read on; empty at the beginning
     * @param whole whether the copy has been read to its end once; until then the copy before it is the good one
     */
    private record State(int copy, String after, boolean whole) {

        static final State FIRST = new State(1, "", false);

        String text() {
            return copy + "\n" + after + "\n" + whole + "\n";
        }

        static State of(String text) {
            String[] lines = text.split("\n", -1);
            return new State(Integer.parseInt(lines[0]), lines[1], Boolean.parseBoolean(lines[2]));
        }
    }

    public static void main(String[] arguments) throws Exception {
        boolean once = arguments.length > 1 && arguments[1].equals("once");
        new Mirror(Path.of(arguments[0])).follow(once);
    }

    private void follow(boolean once) throws Exception {
        Files.createDirectories(folder);
        State state = Files.exists(stateFile()) ? State.of(Files.readString(stateFile())) : State.FIRST;
        while (true) {
            HttpResponse<String> answer = read(state.after(), once ? 0 : 20);
            switch (answer.statusCode()) {
                case 200 -> {
                    Map<String, String> page = Json.object(answer.body());
                    List<String> items = Json.array(page.get("items"));
                    boolean end = Boolean.parseBoolean(page.get("end"));
                    state = apply(state, items, Json.text(page.get("next")), end);
                    if (once && end) {
                        return;
                    }
                }
                // Too long away: a new copy is read from the beginning, beside the old one.
                case 410 -> state = noted(new State(state.copy() + 1, "", false));
                case 401 -> tokenEnds = Instant.MIN;
                case 403, 404 -> throw new IllegalStateException(answer.body());
                default -> Thread.sleep(PAUSE);
            }
        }
    }

    private State apply(State state, List<String> items, String next, boolean end) throws IOException {
        Path copy = folder.resolve("copy-" + state.copy());
        Files.createDirectories(copy);
        for (String item : items) {
            Map<String, String> change = Json.object(item);
            String id = Json.text(change.get("subject")).replaceFirst("^members/", "");
            switch (Json.text(change.get("type"))) {
                case "org.alumninetwork.member.changed" -> write(copy.resolve(id + ".json"), change.get("data"));
                case "org.alumninetwork.member.deleted", "org.alumninetwork.member.merged" ->
                    Files.deleteIfExists(copy.resolve(id + ".json"));
                // After `unmerged` both records are told of as changed.
                default -> {}
            }
        }
        boolean whole = state.whole() || end;
        State reached = noted(new State(state.copy(), next, whole));
        if (whole && !state.whole()) {
            deleteOthersThan(copy);
        }
        return reached;
    }

    private State noted(State state) throws IOException {
        write(stateFile(), state.text());
        return state;
    }

    private Path stateFile() {
        return folder.resolve("state");
    }

    /** A file is there as a whole or not at all. */
    private void write(Path file, String text) throws IOException {
        Path draft = folder.resolve("draft");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void deleteOthersThan(Path copy) throws IOException {
        try (Stream<Path> copies = Files.list(folder)) {
            for (Path other : copies.filter(Files::isDirectory).filter(path -> !path.equals(copy)).toList()) {
                try (Stream<Path> files = Files.list(other)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(other);
            }
        }
    }

    /** Where nobody answers, the answer is 503: the next try is made after a pause. */
    private HttpResponse<String> read(String after, int wait) throws Exception {
        String path = FEED + "&wait=" + wait + (after.isEmpty() ? "" : "&after=" + encoded(after));
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("GATEWAY") + path))
                .header("Authorization", "Bearer " + token())
                .timeout(Duration.ofSeconds(60))
                .build();
        while (true) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException unreachable) {
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Client credentials; a token is used until half a minute before its end. */
    private String token() throws Exception {
        if (Instant.now().isAfter(tokenEnds)) {
            String form = "grant_type=client_credentials&client_id=" + encoded(System.getenv("CLIENT"))
                    + "&client_secret=" + encoded(System.getenv("SECRET"));
            HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("TOKENS")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            Map<String, String> answer =
                    Json.object(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
            token = Json.text(answer.get("access_token"));
            tokenEnds = Instant.now().plusSeconds(Long.parseLong(answer.get("expires_in")) - 30);
        }
        return token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Takes JSON apart and leaves every value as it was written; you will have a library for it. */
    private static final class Json {

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Map<String, String> object(String text) {
            Json json = new Json(text);
            Map<String, String> members = new LinkedHashMap<>();
            json.skip('{');
            while (!json.isAt('}')) {
                String name = text(json.value());
                json.skip(':');
                members.put(name, json.value());
            }
            return members;
        }

        static List<String> array(String text) {
            Json json = new Json(text);
            List<String> elements = new ArrayList<>();
            json.skip('[');
            while (!json.isAt(']')) {
                elements.add(json.value());
            }
            return elements;
        }

        /** Names, types, subjects and cursors bear no escapes. */
        static String text(String value) {
            return value.substring(1, value.length() - 1);
        }

        private boolean isAt(char wanted) {
            while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',') {
                at++;
            }
            return text.charAt(at) == wanted;
        }

        private void skip(char wanted) {
            if (!isAt(wanted)) {
                throw new IllegalArgumentException("Expected " + wanted + " at " + at);
            }
            at++;
        }

        private String value() {
            isAt('"');
            int start = at;
            int depth = 0;
            do {
                char c = text.charAt(at);
                if (c == '"') {
                    at = endOfText();
                } else if (c == '{' || c == '[') {
                    depth++;
                } else if (c == '}' || c == ']') {
                    depth--;
                }
                at++;
            } while (depth > 0 || !isEndOfValue(start));
            return text.substring(start, at);
        }

        private boolean isEndOfValue(int start) {
            char first = text.charAt(start);
            return first == '"' || first == '{' || first == '[' || at == text.length() || ",}] \n:".indexOf(text.charAt(at)) >= 0;
        }

        private int endOfText() {
            int end = at + 1;
            while (text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return end;
        }
    }
}
