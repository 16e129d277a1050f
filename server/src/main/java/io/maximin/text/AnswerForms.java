package io.maximin.text;

import io.maximin.engines.grammar.GrammarException;
import io.maximin.engines.grammar.Guide;
import io.maximin.engines.prompt.AnswerForm;
import io.maximin.engines.prompt.CallCount;
import io.maximin.engines.prompt.ChatTemplate;
import io.maximin.engines.prompt.ToolSpec;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.util.List;
import java.util.Optional;

/** Turns what a request demands of its answer into a guide. */
final class AnswerForms {
    private AnswerForms() {}

    /**
     * The guide of one answer.
     *
     * @param tools that the model is told of
     * @throws ApiException INVALID_REQUEST naming the field, if its schema cannot be held
     */
    static Optional<Guide> guide(TextRequest request, List<ToolSpec> tools, ChatTemplate template, String prompt) {
        try {
            return template.guide(form(request, tools), prompt);
        } catch (GrammarException e) {
            String field = request.format() instanceof AnswerFormat.JsonSchema schema ? schema.field() + " " : "";
            throw new ApiException(ErrorKind.INVALID_REQUEST, "invalid params, " + field + e.getMessage(), e);
        }
    }

    private static AnswerForm form(TextRequest request, List<ToolSpec> tools) {
        boolean must = switch (request.toolChoice()) {
            case ToolChoice.Any _, ToolChoice.Named _ -> true;
            case ToolChoice.Auto _, ToolChoice.None _ -> false;
        };
        if (tools.isEmpty()) {
            return format(request.format());
        }
        var count = request.parallelCalls() ? CallCount.SEVERAL : CallCount.ONE;
        if (must || request.format() instanceof AnswerFormat.Text) {
            return new AnswerForm.Calls(tools, must, count);
        }
        return new AnswerForm.OneOf(format(request.format()), new AnswerForm.Calls(tools, true, count));
    }

    private static AnswerForm format(AnswerFormat format) {
        return switch (format) {
            case AnswerFormat.Text _ -> new AnswerForm.Free();
            case AnswerFormat.JsonObject _ -> new AnswerForm.JsonObject();
            case AnswerFormat.JsonSchema schema -> new AnswerForm.JsonOf(schema.schemaJson());
        };
    }
}
