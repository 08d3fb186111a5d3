package org.alumninetwork.stack;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./alumni} calls. */
@Command(
        name = "alumni",
        description = "Runs a whole alumni network on this machine.",
        subcommands = RunCommand.class,
        mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }
}
