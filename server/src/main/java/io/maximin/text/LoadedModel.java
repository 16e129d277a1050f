package io.maximin.text;

import io.maximin.engines.llama.BatchScheduler;
import io.maximin.engines.llama.CacheSharing;
import io.maximin.engines.llama.LlamaModel;
import io.maximin.engines.llama.LlamaRuntime;
import io.maximin.engines.llama.ModelLoadException;
import io.maximin.engines.llama.ModelOptions;
import io.maximin.engines.llama.SchedulerOptions;
import io.maximin.engines.prompt.ChatInput;
import io.maximin.engines.prompt.ChatMessage;
import io.maximin.engines.prompt.ChatTemplate;
import io.maximin.engines.prompt.OutputParser;
import io.maximin.engines.prompt.ToolSpec;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Weights in memory, their chat template and the scheduler that runs them. */
record LoadedModel(LlamaModel weights, ChatTemplate template, BatchScheduler scheduler) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedModel.class);

    static LoadedModel load(LocalWeights.Spec spec, LlamaRuntime runtime) {
        LlamaModel weights = weights(spec, runtime);
        ChatTemplate template = template(spec, weights);
        weights.spell(template.marks());
        BatchScheduler scheduler = new BatchScheduler(weights, options(spec.settings(), weights));
        LOG.info("loaded {}: {}, context {} tokens", spec.name(), weights.description(), scheduler.sequenceLimit());
        return new LoadedModel(weights, template, scheduler);
    }

    private static LlamaModel weights(LocalWeights.Spec spec, LlamaRuntime runtime) {
        Path file = spec.path().get();
        try {
            return runtime.loadModel(file, ModelOptions.DEFAULT);
        } catch (ModelLoadException e) {
            LOG.error("cannot load {} from {}", spec.name(), file, e);
            throw new ApiException(
                    ErrorKind.UNAVAILABLE, "model " + spec.name() + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static ChatTemplate template(LocalWeights.Spec spec, LlamaModel weights) {
        return spec.template()
                .map(Supplier::get)
                .or(() -> weights.chatTemplate().map(ChatTemplate::parse))
                .orElseThrow(() -> new ApiException(
                        ErrorKind.UNAVAILABLE, "model " + spec.name() + " has no chat template; configure one"));
    }

    private static SchedulerOptions options(EngineSettings settings, LlamaModel weights) {
        SchedulerOptions common = SchedulerOptions.defaults();
        return new SchedulerOptions(
                Math.min(settings.contextTokens(), weights.contextLengthTrained()),
                settings.slots(),
                settings.threads() == 0 ? common.threads() : settings.threads(),
                common.batchTokens(),
                common.prefillChunk(),
                settings.queue(),
                settings.cacheTokens(),
                switch (settings.cacheSharing()) {
                    case ACCOUNT -> CacheSharing.OWNER;
                    case ALL -> CacheSharing.ALL;
                });
    }

    String render(List<ChatMessage> messages, List<ToolSpec> tools, LocalDateTime now) {
        return template.render(
                new ChatInput(messages, tools, true, weights.bosToken(), weights.eosToken(), Map.of(), now));
    }

    int[] tokenize(String prompt) {
        return weights.tokenizePrompt(prompt);
    }

    OutputParser parser(String prompt, List<ToolSpec> tools) {
        return template.parser(tools, prompt);
    }

    @Override
    public void close() {
        scheduler.close();
        weights.close();
    }
}
