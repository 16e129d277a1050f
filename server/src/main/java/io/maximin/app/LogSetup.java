package io.maximin.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Sets logging up without XML, which would cost start time. Logback finds this class by its service file. Until the
 * settings are known only warnings are logged; standard output stays free for results.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final List<String> CHATTY = List.of("com.zaxxer.hikari", "org.eclipse.jetty", "org.flywaydb");

    /** What is wrong with a caller's document is told to the caller. */
    private static final List<String> SILENT = List.of("org.apache.pdfbox", "org.apache.fontbox");

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level %logger{20} %msg %kvp%n";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        apply(context, new LogConfig(LogConfig.Format.TEXT, LogConfig.Level.WARN));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Logs from now on as configured. */
    static void apply(LogConfig config) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            apply(context, config);
        }
    }

    private static void apply(LoggerContext context, LogConfig config) {
        var encoder = encoder(config.format());
        encoder.setContext(context);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        root.setLevel(Level.toLevel(config.level().name()));
        CHATTY.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        SILENT.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
    }

    private static Encoder<ILoggingEvent> encoder(LogConfig.Format format) {
        return switch (format) {
            case JSON -> new JsonEncoder();
            case TEXT -> {
                var text = new PatternLayoutEncoder();
                text.setPattern(PATTERN);
                yield text;
            }
        };
    }
}
