package io.maximin.engines.prompt;

/** Finds the end of a JSON object that arrives bit by bit, reading every character once. */
final class ObjectScanner {
    private int position;
    private int depth;
    private boolean inString;
    private boolean escaped;

    ObjectScanner(int start) {
        this.position = start;
    }

    /** The position behind the closing brace; -1 when it is not there yet. */
    int end(CharSequence text) {
        while (position < text.length()) {
            read(text.charAt(position++));
            if (depth == 0) {
                return position;
            }
        }
        return -1;
    }

    private void read(char c) {
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
            return;
        }
        switch (c) {
            case '"' -> inString = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {}
        }
    }
}
