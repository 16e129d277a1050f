package io.maximin.text.upstream;

import tools.jackson.databind.JsonNode;

/** A call that a server is writing. */
final class WrittenCall {
    private static final int MAX_ARGUMENTS = 8 << 20;

    private final String name;
    private final Blame blame;
    private final StringBuilder arguments = new StringBuilder();
    private boolean whole = true;
    private boolean looked = true;

    WrittenCall(String name, Blame blame) {
        this.name = name;
        this.blame = blame;
    }

    String name() {
        return name;
    }

    void append(String piece) {
        if (arguments.length() + piece.length() > MAX_ARGUMENTS) {
            throw blame.unusable("sent a tool call with arguments of more than " + MAX_ARGUMENTS + " characters");
        }
        arguments.append(piece);
        looked &= piece.isEmpty();
    }

    /** Whether nothing of its arguments has come: then it has none, or was cut off. */
    boolean isBare() {
        return arguments.isEmpty();
    }

    /** Whether its arguments are a JSON object. */
    boolean isWhole() {
        // Asked before everything that follows, and parsed once: arguments may be long, and what follows many events.
        if (!looked) {
            whole = ServerEvent.tree(arguments.toString())
                    .filter(JsonNode::isObject)
                    .isPresent();
            looked = true;
        }
        return whole;
    }

    String argumentsJson() {
        return isBare() ? "{}" : arguments.toString();
    }
}
