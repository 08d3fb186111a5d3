package org.alumninetwork.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumninetwork.stack.StackAddresses;

/** The commands of a page of {@code docs}, pasted one after the other into a shell. */
final class Guide {

    private static final Pattern COMMANDS = Pattern.compile("^```\n(.*?)^```\n", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern STEP = Pattern.compile("^=== \\d+\n", Pattern.MULTILINE);

    /** Keys in the guides, which are good for a day. */
    private static final Pattern KEY = Pattern.compile("(Idempotency-Key: [a-z]+)-");

    private final List<String> commands;
    private final List<String> said;

    private Guide(List<String> commands, List<String> said) {
        this.commands = commands;
        this.said = said;
    }

    /** @param folder that of the shell, for what the guide puts into the one for temporary files as well */
    static Guide followed(String page, Path folder) throws Exception {
        List<String> commands = COMMANDS.matcher(Files.readString(Path.of("..", "docs", page)))
                .results()
                .map(found -> found.group(1))
                .toList();
        Workplace shell = Workplace.in(folder);
        Files.writeString(shell.file("guide.sh"), script(commands, folder));
        Files.writeString(shell.file("stack.json"), stack());
        return new Guide(
                commands,
                STEP.splitAsStream(shell.run(Map.of(), "bash", "guide.sh"))
                        .skip(1)
                        .toList());
    }

    /** What each of the commands said, in their order. */
    List<String> said() {
        return said;
    }

    /** What those said that have this in them. */
    String saidBy(String command) {
        return IntStream.range(0, commands.size())
                .filter(step -> commands.get(step).contains(command))
                .mapToObj(said::get)
                .collect(Collectors.joining());
    }

    boolean wentToItsEnd() {
        return said.size() == commands.size();
    }

    private static String stack() throws IOException {
        return new ObjectMapper()
                .writeValueAsString(Map.of("clients", RunningNetwork.addresses().clients()));
    }

    private static String script(List<String> commands, Path folder) {
        return IntStream.range(0, commands.size())
                .mapToObj(step -> "echo '=== " + step + "'\n" + here(endless(commands.get(step)), folder))
                .collect(Collectors.joining("\necho\n", "export TOKEN\n", "\necho\n"));
    }

    /** What follows the feed for ever is interrupted once it had time to read some of it. */
    private static String endless(String command) {
        return command.contains("while :;") ? "timeout 10 bash <<'ENDLESS' || true\n" + command + "ENDLESS\n" : command;
    }

    /** The guides speak of the usual addresses and of one who has the folder for temporary files to themselves. */
    private static String here(String command, Path folder) {
        StackAddresses addresses = RunningNetwork.addresses();
        return KEY.matcher(command.replace(
                                "http://localhost:8080", addresses.gateway().toString())
                        .replace(
                                "http://localhost:8180/realms/alumni/protocol/openid-connect/token",
                                addresses.tokenEndpoint().toString())
                        .replace(".alumni/stack.json", "stack.json")
                        .replace("/tmp/", folder + "/"))
                .replaceAll("$1-" + System.nanoTime() + "-");
    }
}
