package io.maximin.engines.prompt;

import io.maximin.engines.grammar.FreeText;
import io.maximin.engines.grammar.FreeText.Mark;
import io.maximin.engines.grammar.GrammarException;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.grammar.SchemaGrammar;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes guides of what an answer is held to. Reasoning in front of it is never held. */
public final class AnswerGuides {
    private AnswerGuides() {}

    /**
     * The guide of one answer.
     *
     * @param syntax in which the model writes calls
     * @param startsInsideThinking whether the prompt ended inside an open reasoning tag
     * @return empty if it is held to nothing
     * @throws GrammarException if a schema is malformed or has a keyword that is not supported
     */
    public static Optional<Guide> of(AnswerForm form, ToolSyntax syntax, boolean startsInsideThinking) {
        return switch (form) {
            case AnswerForm.Free _ -> Optional.empty();
            case AnswerForm.Calls calls -> {
                var guide = calls.must() ? syntax.onlyCalls(calls.tools()) : syntax.textWithCalls(calls.tools());
                yield Optional.of(behindThinking(guide, startsInsideThinking, !calls.must()));
            }
            case AnswerForm.JsonObject _ ->
                Optional.of(behindThinking(Guide.of(SchemaGrammar.ofObject()), startsInsideThinking, false));
            case AnswerForm.JsonOf(var schema) ->
                Optional.of(behindThinking(Guide.of(SchemaGrammar.of(parsed(schema))), startsInsideThinking, false));
        };
    }

    private static Guide behindThinking(Guide answer, boolean startsInsideThinking, boolean mayEnd) {
        if (!startsInsideThinking) {
            return answer;
        }
        return FreeText.until(List.of(new Mark(ReasoningTags.THINK.close(), _ -> new LineBreaks(answer))), mayEnd);
    }

    private static JsonNode parsed(String schema) {
        try {
            return JsonMapper.shared().readTree(schema);
        } catch (JacksonException _) {
            throw new GrammarException("the schema is no JSON");
        }
    }

    /** Lets line breaks by before the answer begins: models put them behind their reasoning. */
    private record LineBreaks(Guide answer) implements Guide {
        @Override
        public Guide next(byte value) {
            return value == '\n' ? this : answer.next(value);
        }

        @Override
        public boolean alive() {
            return true;
        }

        @Override
        public boolean complete() {
            return answer.complete();
        }

        @Override
        public boolean free() {
            return false;
        }
    }
}
