package io.maximin.engines.jinja;

/** One lexical unit; {@code text} is the unescaped content of a string and the spelling of anything else. */
record Token(Type type, String text, int line) {
    enum Type {
        DATA,
        VARIABLE_BEGIN,
        VARIABLE_END,
        BLOCK_BEGIN,
        BLOCK_END,
        NAME,
        STRING,
        INTEGER,
        FLOAT,
        OPERATOR,
        END
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    boolean isName(String name) {
        return type == Type.NAME && text.equals(name);
    }

    boolean isOperator(String operator) {
        return type == Type.OPERATOR && text.equals(operator);
    }

    String describe() {
        return switch (type) {
            case DATA -> "text";
            case VARIABLE_BEGIN, VARIABLE_END, BLOCK_BEGIN, BLOCK_END, NAME, OPERATOR -> "'" + text + "'";
            case STRING -> "string";
            case INTEGER, FLOAT -> "number " + text;
            case END -> "end of template";
        };
    }
}
