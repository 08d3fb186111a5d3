package org.alumninetwork.stack;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a stack until it is told to stop. */
@Command(
        name = "run",
        description = "Starts PostgreSQL, Keycloak, the services and the gateway; Ctrl-C ends them.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(names = "--network", description = "What an empty network is filled with: ${COMPLETION-CANDIDATES}.")
    private Network network = Network.DEMO;

    @Option(names = "--fresh", description = "Begin with empty data.")
    private boolean fresh;

    @Option(names = "--port", description = "The gateway's port; 0 chooses free ports for everything. Default: 8080.")
    private int port = Ports.usual().gateway();

    @Option(names = "--members", description = "How many members the demonstration network has. Default: 20000.")
    private int members = 20_000;

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = ConsoleProgress.onStandardOutput();
        LocalStack stack = LocalStack.prepare(options(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, progress), "stop"));
        try {
            stack.start();
            network.fill(stack, members, progress);
            stack.publishAddresses();
        } catch (StackProblem problem) {
            return failed(stack, problem);
        }
        new Summary(stack.addresses()).print(System.out);
        Thread.ofVirtual().start(() -> prepareFasterStarts(stack, progress));
        stack.awaitClosing();
        return 0;
    }

    private StackOptions options() {
        Ports ports = port == 0 ? Ports.free() : Ports.usual().withGateway(port);
        return StackOptions.usual().withPorts(ports).withFresh(fresh);
    }

    private static void prepareFasterStarts(LocalStack stack, Progress progress) {
        try {
            stack.makeStartupCaches();
        } catch (StackProblem problem) {
            if (!stack.isClosing()) {
                progress.say("Faster starts cannot be prepared: " + problem.getMessage());
            }
        }
    }

    private static int failed(LocalStack stack, StackProblem problem) {
        // When it is being stopped, whatever failed meanwhile failed because of that.
        if (!stack.isClosing()) {
            stack.close();
            System.err.println("alumni: " + problem.getMessage());
        }
        return FAILED;
    }

    private static void stop(LocalStack stack, Progress progress) {
        if (!stack.isClosing()) {
            progress.say("Stopping");
            stack.close();
            progress.say("Stopped");
        }
    }
}
