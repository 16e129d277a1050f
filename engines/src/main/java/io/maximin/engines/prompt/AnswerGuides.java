package io.maximin.engines.prompt;

import io.maximin.engines.grammar.Either;
import io.maximin.engines.grammar.FreeText;
import io.maximin.engines.grammar.FreeText.Mark;
import io.maximin.engines.grammar.GrammarException;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.grammar.SchemaGrammar;
import java.util.List;
import java.util.Optional;

/** Makes guides of what an answer is held to. Reasoning in front of it is never held. */
final class AnswerGuides {
    private AnswerGuides() {}

    /**
     * The guide of one answer.
     *
     * @param syntax in which the model writes calls
     * @param startsInsideThinking whether the prompt ended inside an open reasoning tag
     * @return empty if it is held to nothing
     * @throws GrammarException if a schema is malformed or has a keyword that is not supported
     */
    static Optional<Guide> of(AnswerForm form, ToolSyntax syntax, boolean startsInsideThinking) {
        if (form instanceof AnswerForm.Free) {
            return Optional.empty();
        }
        var guide = guide(form, syntax);
        if (!startsInsideThinking) {
            return Optional.of(guide);
        }
        // Thinking may be cut short where the answer may be anything.
        boolean mayEnd = guide.free();
        return Optional.of(
                FreeText.until(List.of(new Mark(ReasoningTags.THINK.close(), _ -> new LineBreaks(guide))), mayEnd));
    }

    private static Guide guide(AnswerForm form, ToolSyntax syntax) {
        return switch (form) {
            case AnswerForm.Free _ -> FreeText.until(List.of(), true);
            case AnswerForm.Calls calls ->
                calls.must()
                        ? syntax.onlyCalls(calls.tools(), calls.count())
                        : syntax.textWithCalls(calls.tools(), calls.count());
            case AnswerForm.OneOf either -> new Either(guide(either.first(), syntax), guide(either.second(), syntax));
            case AnswerForm.JsonObject _ -> Guide.of(SchemaGrammar.ofObject());
            case AnswerForm.JsonOf json -> Guide.of(SchemaGrammar.of(json.schemaJson()));
        };
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
