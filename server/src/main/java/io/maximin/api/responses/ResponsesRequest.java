package io.maximin.api.responses;

import io.maximin.api.FunctionTools;
import io.maximin.api.RequestedTools;
import io.maximin.api.ResponseFormat;
import io.maximin.api.TextSettings;
import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.json.JsonFailure;
import io.maximin.text.AnswerFormat;
import io.maximin.text.TextRequest;
import java.util.List;
import java.util.OptionalLong;

/**
 * A request of the Responses dialect (spec/text.md section 6). Reading binds the fields; {@link #toText} then checks
 * their values, so that the handler can look the model up in between.
 *
 * @param terms what the answer repeats
 */
record ResponsesRequest(
        String model,
        List<InputItem> input,
        RequestedTools tools,
        AnswerFormat format,
        TextSettings settings,
        ThinkingForm thinking,
        ResponseTerms terms,
        boolean stream) {

    /** Fields that only mean something on a server that keeps responses; this one does not. */
    private static final List<String> STATEFUL = List.of("previous_response_id", "conversation", "prompt");

    /** @throws ApiException if a required field is missing or a field has the wrong type */
    static ResponsesRequest read(WireObject body) {
        var model = body.text("model");
        var input = InputItem.readAll(body);
        if (input.isEmpty()) {
            throw JsonFailure.missing("input");
        }
        refuseState(body);
        return new ResponsesRequest(
                model,
                input,
                FunctionTools.flat().read(body),
                ResponseFormat.ofResponse(body),
                TextSettings.read(body, "max_output_tokens"),
                ThinkingForm.read(body),
                ResponseTerms.read(body),
                body.flag("stream"));
    }

    /** @throws ApiException if a value is out of range or the conversation breaks a rule */
    TextRequest toText() {
        var maxTokens = settings.checkedMaxTokens();
        var sampling = settings.sampling(OptionalLong.empty());
        tools.check();
        var conversation = InputConversation.read(terms.instructions(), input);
        return tools.request(model, conversation, format, sampling, maxTokens);
    }

    private static void refuseState(WireObject body) {
        for (var field : STATEFUL) {
            var value = body.json(field);
            if (value.isPresent()) {
                throw ApiException.notKept(field + " " + value.get()
                        + " is not supported, since responses are not kept: send the whole conversation as input");
            }
        }
        if (body.flag("background")) {
            throw ApiException.notKept("background must be false, got true: responses are not kept");
        }
    }
}
