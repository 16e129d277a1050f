package io.maximin.engines.prompt;

import io.maximin.engines.grammar.GrammarException;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.jinja.Template;
import io.maximin.engines.jinja.TemplateException;
import io.maximin.engines.jinja.TemplateRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A model's chat template: turns a conversation into the text the model was trained to continue. Immutable; any number
 * of threads may render it at once.
 */
public final class ChatTemplate {
    private static final Set<String> BUILT_IN = Set.of("qwen2.5");

    private final Template template;
    private final TemplateTraits traits;

    private ChatTemplate(Template template) {
        this.template = template;
        this.traits = TemplateTraits.of(template);
    }

    /**
     * Parses a template as model files carry it, and finds out what it can do.
     *
     * @throws TemplateException with the line, when the template is malformed
     */
    public static ChatTemplate parse(String jinjaSource) {
        return new ChatTemplate(Template.parse(jinjaSource));
    }

    /** Whether {@link #builtIn} knows that name. */
    public static boolean hasBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }

    /**
     * One of our own templates: {@code qwen2.5} (ChatML with Hermes tool calls).
     *
     * @throws IllegalArgumentException naming those there are, when there is none of that name
     */
    public static ChatTemplate builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            throw new IllegalArgumentException("no built-in chat template '" + name + "'; there are " + BUILT_IN);
        }
        try (var stream = ChatTemplate.class.getResourceAsStream("templates/" + name + ".jinja")) {
            if (stream == null) {
                throw new IllegalStateException("chat template " + name + " is missing from the program");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Renders the prompt. A system message goes to the front of the first user turn when the template has no place for
     * one, and neighbouring turns of one speaker are joined when the template insists that speakers alternate.
     *
     * @throws TemplateRefusedException when the template refuses the conversation all the same
     * @throws TemplateException when it fails otherwise, or when the JSON of a tool or call is malformed
     */
    public String render(ChatInput input) {
        var shaped = traits.system() ? input : input.withMessages(TurnShaping.withoutSystem(input.messages()));
        try {
            return renderAsIs(shaped);
        } catch (TemplateRefusedException refusal) {
            return renderJoined(shaped, refusal);
        }
    }

    private String renderJoined(ChatInput input, TemplateRefusedException refusal) {
        List<ChatMessage> joined = TurnShaping.alternating(input.messages());
        if (joined.size() == input.messages().size()) {
            throw refusal;
        }
        return renderAsIs(input.withMessages(joined));
    }

    private String renderAsIs(ChatInput input) {
        return template.render(TemplateVariables.of(input, traits.style()), input.now());
    }

    /** Whether declared tools appear in the prompt. Without that the model cannot know of them. */
    public boolean supportsTools() {
        return traits.tools();
    }

    /**
     * What an answer is held to, for one answer.
     *
     * @param prompt that was rendered
     * @return empty if it is held to nothing
     * @throws GrammarException if a schema is malformed or has a keyword that is not supported
     */
    public Optional<Guide> guide(AnswerForm form, String prompt) {
        return AnswerGuides.of(form, traits.syntax(), opensThinking(prompt));
    }

    /**
     * A parser of one answer.
     *
     * @param tools declared to the model; only these can be called
     * @param prompt that was rendered
     */
    public OutputParser parser(List<ToolSpec> tools, String prompt) {
        return new OutputParser(traits.syntax(), tools, opensThinking(prompt));
    }

    /**
     * Texts that mark thinking and calls in an answer. A model may have tokens for them, or for parts of them, that
     * would otherwise not be written.
     */
    public List<String> marks() {
        return Stream.concat(
                        Stream.of(ReasoningTags.THINK.open(), ReasoningTags.THINK.close()),
                        traits.syntax().marks().stream())
                .toList();
    }

    /** Whether the prompt ends inside an open {@code <think>}, so that the answer begins with reasoning. */
    static boolean opensThinking(String prompt) {
        return prompt.stripTrailing().endsWith(ReasoningTags.THINK.open());
    }
}
