package io.maximin.text;

import io.maximin.engines.jinja.TemplateException;
import io.maximin.engines.llama.GenerationRequest;
import io.maximin.engines.llama.SamplingOptions;
import io.maximin.engines.prompt.ChatMessage;
import io.maximin.engines.prompt.ToolSpec;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.nio.CharBuffer;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Text from a GGUF in this process. Each request is rendered, counted and refused or admitted on its own thread, and
 * computed on the scheduler thread of the weights.
 */
public final class LocalTextEngine implements TextEngine {
    /** No known vocabulary has longer tokens on average, so a longer text cannot fit and need not be tokenised. */
    private static final int MOST_CHARACTERS_PER_TOKEN = 64;

    private final LocalWeights weights;
    private final int documentedContextTokens;
    private final int defaultMaxTokens;
    private final RandomGenerator seeds;
    private final InstantSource clock;

    /**
     * @param documentedContextTokens input plus output a caller may ask for; the context of the weights may be smaller,
     *     and then only shortens the answer
     * @param defaultMaxTokens most tokens to generate when the caller names no limit
     * @param seeds for requests that name none; safe for concurrent use
     * @param clock gives the date to templates that write it
     */
    public LocalTextEngine(
            LocalWeights weights,
            int documentedContextTokens,
            int defaultMaxTokens,
            RandomGenerator seeds,
            InstantSource clock) {
        this.weights = weights;
        this.documentedContextTokens = documentedContextTokens;
        this.defaultMaxTokens = defaultMaxTokens;
        this.seeds = seeds;
        this.clock = clock;
    }

    @Override
    public PreparedText prepare(TextRequest request, String owner) throws InterruptedException {
        LoadedModel live = weights.load();
        List<ToolSpec> tools = Conversation.tools(request);
        String prompt = render(live, Conversation.messages(request), tools);
        int[] tokens = tokens(live, prompt);
        int limit = outputLimit(request, tokens.length, live.scheduler().sequenceLimit());
        var guide = AnswerForms.guide(request, tools, live.template(), prompt);
        var generation = new GenerationRequest(tokens, sampling(request.sampling()), limit, owner, guide);
        int marked = Conversation.marked(request)
                .map(head -> common(tokens, head(live, prompt, render(live, head, tools))))
                .orElse(0);
        var narration = new Narration(live.parser(prompt, tools), marked);
        return new LocalText(live.scheduler(), generation, tokens.length, limit, narration);
    }

    @Override
    public int countTokens(TextRequest request) throws InterruptedException {
        LoadedModel live = weights.load();
        return tokens(live, render(live, Conversation.messages(request), Conversation.tools(request))).length;
    }

    /** The tokens that a prompt has up to where it is no longer this text. */
    private static int[] head(LoadedModel live, String prompt, String text) {
        int difference = CharBuffer.wrap(prompt).mismatch(CharBuffer.wrap(text));
        return live.tokenize(difference < 0 ? prompt : prompt.substring(0, difference));
    }

    private static int common(int[] tokens, int[] others) {
        int difference = Arrays.mismatch(tokens, others);
        return difference < 0 ? tokens.length : difference;
    }

    private int[] tokens(LoadedModel live, String prompt) {
        if (prompt.length() / MOST_CHARACTERS_PER_TOKEN > documentedContextTokens) {
            throw overflow();
        }
        return live.tokenize(prompt);
    }

    private String render(LoadedModel live, List<ChatMessage> messages, List<ToolSpec> tools) {
        var today = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return live.render(messages, tools, today);
        } catch (TemplateException e) {
            throw new ApiException(
                    ErrorKind.INVALID_REQUEST,
                    "invalid params, messages do not fit the chat template of the model: " + e.getMessage(),
                    e);
        }
    }

    private int outputLimit(TextRequest request, int inputTokens, int engineContextTokens) {
        long asked = request.maxTokens().orElse(1);
        int room = engineContextTokens - inputTokens;
        if (inputTokens + asked > documentedContextTokens || room < 1) {
            throw overflow();
        }
        return Math.min(room, request.maxTokens().orElse(defaultMaxTokens));
    }

    static ApiException overflow() {
        return ApiException.invalid("context window exceeds limit");
    }

    private SamplingOptions sampling(Sampling sampling) {
        long seed = sampling.seed().orElseGet(seeds::nextLong);
        return new SamplingOptions(sampling.temperature(), sampling.topP(), seed);
    }
}
