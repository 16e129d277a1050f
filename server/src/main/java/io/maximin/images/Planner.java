package io.maximin.images;

import io.maximin.engines.description.Proposal;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import io.maximin.images.PlanWriter.Assignment;
import io.maximin.images.PlanWriter.Example;
import io.maximin.json.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model think of a picture for a prompt that names nothing to draw. It is never needed: what it cannot
 * do, or not in time, the log says, and the prompt is drawn as it stands.
 */
public final class Planner {
    /** Twice what the longest answer of the schema usually has. */
    private static final int MOST_TOKENS = 160;

    private static final String INSTRUCTIONS = """
            You describe pictures to a painter who knows only things that can be seen. Given a title, say in plain \
            English what a picture of it shows: first who or what is there and what they do, then the place. A feeling \
            or an idea is shown by people, animals and things.""";

    /** Small models choose the mood better before they have told the picture, and the hour behind the place. */
    private static final List<Example> EXAMPLES = List.of(
            example("patience", "calm", "an old man fishing from a small boat, a heron", "a lake", "dawn"),
            example("晚归", "gloomy", "a woman with a bag walking under a street lamp, a black cat", "a street", "night"),
            example(
                    "the pride of a team",
                    "cheerful",
                    "five happy children holding a trophy",
                    "a football field",
                    "day"),
            example("forgotten things", "mysterious", "an old chair, a broken clock, a spider", "an attic", "dusk"),
            example("to say goodbye", "gloomy", "a man waving at a train, two suitcases", "a railway", "sunset"));

    /** Few small words, so that no model writes at length; quotes would letter the picture. */
    private static final String SCHEMA = """
            {"type":"object","additionalProperties":false,"required":["mood","picture","place","hour"],"properties":{
            "mood":{"enum":[%s]},
            "picture":{"type":"string","pattern":"^[a-z]{1,12}(,? [a-z]{1,12}){2,17}$"},
            "place":{"type":"string","pattern":"^an? [a-z]{1,12}( [a-z]{1,12}){0,3}$"},
            "hour":{"enum":[%s]}}}""".formatted(names(Mood.values()), names(Hour.values()));

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final PlanWriter writer;
    private final Duration timeout;

    /** What the model writes. */
    private record Plan(String mood, String picture, String place, String hour) {
        Proposal proposal() {
            return new Proposal(
                    picture,
                    place,
                    Hour.valueOf(hour.toUpperCase(Locale.ROOT)),
                    Mood.valueOf(mood.toUpperCase(Locale.ROOT)));
        }
    }

    public Planner(PlanWriter writer, Duration timeout) {
        this.writer = writer;
        this.timeout = timeout;
    }

    private static Example example(String title, String mood, String picture, String place, String hour) {
        return new Example(request(title), Json.write(new Plan(mood, picture, place, hour)));
    }

    private static String request(String title) {
        return "Title: " + title;
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> '"' + value.name().toLowerCase(Locale.ROOT) + '"')
                .collect(Collectors.joining(","));
    }

    /** Empty if the writer fails or takes too long. */
    Optional<Proposal> propose(String prompt, String owner) throws InterruptedException {
        var assignment = new Assignment(owner, INSTRUCTIONS, EXAMPLES, request(prompt), SCHEMA, MOST_TOKENS);
        var writing = new FutureTask<>(
                () -> Json.read(writer.write(assignment), Plan.class).proposal());
        Thread.ofVirtual().name("plan").start(writing);
        try {
            return Optional.of(writing.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            LOG.warn("a prompt is drawn without a plan: none came within {} ms", timeout.toMillis());
        } catch (ExecutionException e) {
            LOG.warn("a prompt is drawn without a plan: {}", String.valueOf(e.getCause()));
        } finally {
            writing.cancel(true);
        }
        return Optional.empty();
    }
}
