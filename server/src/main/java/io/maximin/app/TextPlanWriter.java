package io.maximin.app;

import io.maximin.images.PlanWriter;
import io.maximin.text.AnswerFormat;
import io.maximin.text.Message;
import io.maximin.text.Role;
import io.maximin.text.Sampling;
import io.maximin.text.TextEvent;
import io.maximin.text.TextModel;
import io.maximin.text.TextRequest;
import io.maximin.text.ToolChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A text model of this server that writes plans of pictures. Its tokens are charged to nobody. */
record TextPlanWriter(TextModel model) implements PlanWriter {
    /** The likeliest token always: the same prompt is to give the same picture. */
    private static final Sampling GREEDY = new Sampling(0, 1, OptionalLong.of(0));

    @Override
    public String write(Assignment assignment) throws InterruptedException {
        var answer = new StringBuilder();
        model.engine().prepare(request(assignment), assignment.owner()).generate(event -> {
            if (event instanceof TextEvent.Answer(String piece)) {
                answer.append(piece);
            }
        });
        return answer.toString();
    }

    private TextRequest request(Assignment assignment) {
        List<Message> messages = new ArrayList<>();
        messages.add(Message.text(Role.SYSTEM, assignment.instructions()));
        for (Example example : assignment.examples()) {
            messages.add(Message.text(Role.USER, example.request()));
            messages.add(Message.text(Role.ASSISTANT, example.answer()));
        }
        messages.add(Message.text(Role.USER, assignment.request()));
        return new TextRequest(
                model.id(),
                messages,
                List.of(),
                new ToolChoice.None(),
                true,
                new AnswerFormat.JsonSchema("images.planner", assignment.schema()),
                GREEDY,
                OptionalInt.of(assignment.maxTokens()));
    }
}
