package io.maximin.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A conversation in the four roles that every model knows. The role-play roles become what a general model understands:
 * scene and persona join the system text, sample turns become turns. A sender's name is written before the text when
 * several senders share a role.
 */
public final class PlainConversation {
    private final Map<Role, Set<String>> names = new EnumMap<>(Role.class);
    private final List<Block> system = new ArrayList<>();
    private final List<Message> turns = new ArrayList<>();

    private PlainConversation(List<Message> messages) {
        for (Message message : messages) {
            message.name()
                    .ifPresent(name -> names.computeIfAbsent(message.role(), _ -> new HashSet<>())
                            .add(name));
        }
        messages.forEach(this::add);
    }

    /**
     * The messages with roles {@link Role#SYSTEM}, which comes first and once if at all, {@link Role#USER}, {@link
     * Role#ASSISTANT} and {@link Role#TOOL}. Blocks keep their order.
     */
    public static List<Message> of(List<Message> messages) {
        var conversation = new PlainConversation(messages);
        List<Message> all = new ArrayList<>();
        if (!conversation.system.isEmpty()) {
            all.add(new Message(Role.SYSTEM, Optional.empty(), conversation.system));
        }
        all.addAll(conversation.turns);
        return all;
    }

    private void add(Message message) {
        switch (message.role()) {
            case SYSTEM -> addToSystem(text(message), message);
            case USER_SYSTEM -> addToSystem("The user plays this part: " + text(message), message);
            case GROUP ->
                addToSystem("The conversation is called: " + message.name().orElseGet(() -> text(message)), message);
            case USER, SAMPLE_USER -> turns.add(turn(Role.USER, message));
            case TOOL -> turns.add(turn(Role.TOOL, message));
            case ASSISTANT, SAMPLE_ASSISTANT -> turns.add(turn(Role.ASSISTANT, message));
        }
    }

    private void addToSystem(String text, Message message) {
        if (!text.isBlank()) {
            system.add(new Block.Text(text));
        }
        if (message.content().contains(new Block.CacheMark())) {
            system.add(new Block.CacheMark());
        }
    }

    private Message turn(Role role, Message message) {
        boolean shared = names.getOrDefault(message.role(), Set.of()).size() > 1;
        return new Message(
                role,
                message.name(),
                message.name()
                        .filter(_ -> shared)
                        .map(name -> signed(name, message.content()))
                        .orElse(message.content()));
    }

    private static List<Block> signed(String name, List<Block> content) {
        List<Block> signed = new ArrayList<>(content);
        for (int i = 0; i < signed.size(); i++) {
            if (signed.get(i) instanceof Block.Text(var text)) {
                signed.set(i, new Block.Text(name + ": " + text));
                break;
            }
        }
        return signed;
    }

    private static String text(Message message) {
        return message.content().stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).text())
                .collect(Collectors.joining("\n"));
    }
}
