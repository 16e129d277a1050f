package io.maximin.app;

import io.maximin.limits.Limit;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that give a key or an account limits of its own. */
final class LimitOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec command;

    @Option(names = "--requests-per-minute", paramLabel = "N", description = "Most requests a minute; 0: no limit.")
    private Optional<Long> requestsPerMinute = Optional.empty();

    @Option(
            names = "--tokens-per-minute",
            paramLabel = "N",
            description = "Most tokens a minute, characters for speech; 0: no limit.")
    private Optional<Long> tokensPerMinute = Optional.empty();

    @Option(names = "--connections", paramLabel = "N", description = "Most calls at once; 0: no limit.")
    private Optional<Long> connections = Optional.empty();

    /** What was given; {@link Limit#NONE} if nothing was. */
    Limit limit() {
        try {
            return new Limit(requestsPerMinute, tokensPerMinute, connections);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--" + e.getMessage(), e);
        }
    }
}
