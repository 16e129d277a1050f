package io.maximin.api.responses;

import io.maximin.api.responses.ContentPart.OutputText;
import io.maximin.api.responses.ContentPart.ReasoningText;
import io.maximin.api.responses.ContentPart.SummaryText;
import java.util.List;

/** What is told of one item of the output, which has the place {@code index} in it, while it is written. */
sealed interface ItemEvents {
    int index();

    /** The item as it begins. */
    OutputItem begun();

    /** The item with all of its text. */
    OutputItem whole(String text, Status status);

    /** The events between the item's beginning and its first piece. */
    List<ResponseEvent> before();

    ResponseEvent piece(String text);

    /** The events between the last piece and the item's end. */
    List<ResponseEvent> after(String text);

    /** A part of the answer. */
    record Message(String id, int index) implements ItemEvents {
        @Override
        public OutputItem begun() {
            return new OutputItem.Message(id, Status.IN_PROGRESS, "assistant", List.of());
        }

        @Override
        public OutputItem whole(String text, Status status) {
            return new OutputItem.Message(id, status, "assistant", List.of(new OutputText(text)));
        }

        @Override
        public List<ResponseEvent> before() {
            return List.of(new ResponseEvent.PartAdded(id, index, 0, new OutputText("")));
        }

        @Override
        public ResponseEvent piece(String text) {
            return new ResponseEvent.TextDelta(id, index, 0, text);
        }

        @Override
        public List<ResponseEvent> after(String text) {
            return List.of(
                    new ResponseEvent.TextDone(id, index, 0, text),
                    new ResponseEvent.PartDone(id, index, 0, new OutputText(text)));
        }
    }

    /** Thinking, as it is. */
    record Thought(String id, int index) implements ItemEvents {
        @Override
        public OutputItem begun() {
            return new OutputItem.Reasoning(id, Status.IN_PROGRESS, List.of(), List.of());
        }

        @Override
        public OutputItem whole(String text, Status status) {
            return new OutputItem.Reasoning(id, status, List.of(), List.of(new ReasoningText(text)));
        }

        @Override
        public List<ResponseEvent> before() {
            return List.of(new ResponseEvent.PartAdded(id, index, 0, new ReasoningText("")));
        }

        @Override
        public ResponseEvent piece(String text) {
            return new ResponseEvent.ReasoningDelta(id, index, 0, text);
        }

        @Override
        public List<ResponseEvent> after(String text) {
            return List.of(
                    new ResponseEvent.ReasoningDone(id, index, 0, text),
                    new ResponseEvent.PartDone(id, index, 0, new ReasoningText(text)));
        }
    }

    /** Thinking, where its summary would stand. */
    record Summary(String id, int index) implements ItemEvents {
        @Override
        public OutputItem begun() {
            return new OutputItem.Reasoning(id, Status.IN_PROGRESS, List.of(), List.of());
        }

        @Override
        public OutputItem whole(String text, Status status) {
            return new OutputItem.Reasoning(id, status, List.of(new SummaryText(text)), List.of());
        }

        @Override
        public List<ResponseEvent> before() {
            return List.of(new ResponseEvent.SummaryAdded(id, index, 0, new SummaryText("")));
        }

        @Override
        public ResponseEvent piece(String text) {
            return new ResponseEvent.SummaryTextDelta(id, index, 0, text);
        }

        @Override
        public List<ResponseEvent> after(String text) {
            return List.of(
                    new ResponseEvent.SummaryTextDone(id, index, 0, text),
                    new ResponseEvent.SummaryDone(id, index, 0, new SummaryText(text)));
        }
    }

    /** A call of a tool; its text is the JSON of the arguments. */
    record Call(String id, int index, String callId, String name) implements ItemEvents {
        @Override
        public OutputItem begun() {
            return new OutputItem.FunctionCall(id, Status.IN_PROGRESS, callId, name, "");
        }

        /** A call is never cut short: one that the output bound ends early does not come to be. */
        @Override
        public OutputItem whole(String text, Status status) {
            return new OutputItem.FunctionCall(id, Status.COMPLETED, callId, name, text);
        }

        @Override
        public List<ResponseEvent> before() {
            return List.of();
        }

        @Override
        public ResponseEvent piece(String text) {
            return new ResponseEvent.ArgumentsDelta(id, index, text);
        }

        @Override
        public List<ResponseEvent> after(String text) {
            return List.of(new ResponseEvent.ArgumentsDone(id, index, name, text));
        }
    }
}
