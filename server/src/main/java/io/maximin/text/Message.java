package io.maximin.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One turn of a conversation: who speaks, under which name if several share the role, and what. */
public record Message(Role role, Optional<String> name, List<Block> content) {
    public Message {
        Objects.requireNonNull(role);
        Objects.requireNonNull(name);
        content = List.copyOf(content);
    }

    public static Message text(Role role, String text) {
        return new Message(role, Optional.empty(), List.of(new Block.Text(text)));
    }
}
