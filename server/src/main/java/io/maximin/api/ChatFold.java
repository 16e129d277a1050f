package io.maximin.api;

import io.maximin.api.ChatReply.Function;
import io.maximin.api.ChatReply.ReasoningDetail;
import io.maximin.api.ChatReply.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the deltas of a chat answer into the whole message. */
public final class ChatFold {
    private final StringBuilder content = new StringBuilder();
    private final List<Call> calls = new ArrayList<>();
    private final List<ReasoningDetail> segments = new ArrayList<>();
    private @Nullable StringBuilder thinking;
    private @Nullable ChatReply last;

    private record Call(ToolCall first, StringBuilder arguments) {
        ToolCall whole() {
            return new ToolCall(
                    first.id(),
                    first.type(),
                    new Function(first.function().name(), arguments.toString()),
                    first.index());
        }
    }

    public void add(ChatReply delta) {
        last = delta;
        content.append(delta.content());
        if (delta.reasoningContent() != null) {
            thinking = thinking == null ? new StringBuilder() : thinking;
            thinking.append(delta.reasoningContent());
        }
        if (delta.toolCalls() != null) {
            delta.toolCalls().forEach(this::addCall);
        }
        if (delta.reasoningDetails() != null) {
            delta.reasoningDetails().forEach(this::addDetail);
        }
    }

    /** @throws IllegalStateException if no delta was added */
    public ChatReply message() {
        if (last == null) {
            throw new IllegalStateException("an answer has at least one delta");
        }
        return new ChatReply(
                content.toString(),
                last.role(),
                last.name(),
                calls.isEmpty() ? null : calls.stream().map(Call::whole).toList(),
                last.audioContent(),
                thinking == null ? null : thinking.toString(),
                segments.isEmpty() ? null : List.copyOf(segments));
    }

    private void addDetail(ReasoningDetail piece) {
        if (piece.index() == segments.size()) {
            segments.add(piece);
            return;
        }
        segments.set(piece.index(), segments.get(piece.index()).with(piece));
    }

    private void addCall(ToolCall piece) {
        if (piece.id() != null) {
            calls.add(new Call(piece, new StringBuilder()));
        }
        calls.getLast().arguments().append(piece.function().arguments());
    }
}
