package io.maximin.engines.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds tool calls in the answer: {@code <tool_call>} tags anywhere, and, as small models do, a bare or fenced JSON
 * object at the start (or right behind another call) that names a declared tool, or that is the whole answer and has
 * the arguments of one. All else flows on as text.
 */
final class ToolCallReader {
    private enum State {
        START,
        OBJECT,
        FENCE_END,
        ARGUMENTS,
        TEXT,
        TAG
    }

    private static final int MAX_CALL_CHARS = 1 << 20;
    private static final String OPEN = "<tool_call>";
    private static final String CLOSE = "</tool_call>";
    private static final String FENCE = "```";
    private static final Pattern OBJECT_START =
            Pattern.compile("\\s{0,99}(```(?:json|tool_call)?[ \\t]{0,9}\\r?\\n\\s{0,99})?\\{\\s{0,99}"
                    + "\"(?:name\"\\s{0,99}:\\s{0,99}\"([^\"\\\\]{0,256})\"|([^\"\\\\]{1,256})\"\\s{0,99}:)");
    private static final Set<String> ARGUMENT_KEYS = Set.of("arguments", "parameters");

    private final Set<String> tools;
    private final BareArguments arguments;
    private final StringBuilder held = new StringBuilder();
    private State state = State.START;
    private boolean afterCall;
    private boolean fenced;
    private int objectStart;
    private int objectEnd;
    private int tagStart;
    private int searched;
    private ObjectScanner scanner = new ObjectScanner(0);

    ToolCallReader(List<ToolSpec> tools) {
        this.tools = tools.stream().map(ToolSpec::name).collect(Collectors.toSet());
        this.arguments = new BareArguments(tools);
    }

    List<Segment> push(String text) {
        held.append(text);
        var segments = new ArrayList<Segment>();
        var before = state;
        var length = 0;
        do {
            before = state;
            length = held.length();
            step(segments);
        } while (before != state || length != held.length());
        return segments;
    }

    /** A call that only lacks its closing tag counts; one that is cut short is given back as text. */
    List<Segment> finish() {
        var segments = new ArrayList<Segment>();
        switch (state) {
            case START -> {
                if (!afterCall || !held.toString().isBlank()) {
                    text(held.length(), segments);
                }
            }
            case OBJECT, TEXT -> text(held.length(), segments);
            case FENCE_END -> {}
            case ARGUMENTS ->
                arguments
                        .call(held.substring(objectStart, objectEnd))
                        .ifPresentOrElse(segments::add, () -> text(held.length(), segments));
            case TAG ->
                CallText.parse(held.substring(tagStart + OPEN.length()), tools)
                        .ifPresentOrElse(segments::add, () -> text(held.length(), segments));
        }
        held.setLength(0);
        return segments;
    }

    private void step(List<Segment> segments) {
        switch (state) {
            case START -> start();
            case OBJECT -> object(segments);
            case FENCE_END -> fenceEnd();
            case ARGUMENTS -> arguments();
            case TEXT -> text(segments);
            case TAG -> tag(segments);
        }
    }

    /** The matcher's word that more input could change the outcome is just what a stream needs to know. */
    @SuppressWarnings("JdkObsolete")
    private void start() {
        var matcher = OBJECT_START.matcher(held);
        if (matcher.lookingAt() && mayCall(matcher.group(2), matcher.group(3))) {
            fenced = matcher.group(1) != null;
            objectStart = held.indexOf("{");
            scanner = new ObjectScanner(objectStart);
            state = State.OBJECT;
        } else if (!matcher.hitEnd() || held.length() > MAX_CALL_CHARS) {
            dropBlanksAfterCall();
            state = State.TEXT;
        }
    }

    /**
     * Whether an object may be a call by its first member.
     *
     * @param tool that it names
     * @param key of the member if that is not the name
     */
    private boolean mayCall(@Nullable String tool, @Nullable String key) {
        return tool != null ? tools.contains(tool) : ARGUMENT_KEYS.contains(key) || bare(key);
    }

    private boolean bare(@Nullable String key) {
        return key != null && !afterCall && arguments.mayBegin(key);
    }

    private void dropBlanksAfterCall() {
        if (afterCall) {
            held.delete(0, held.length() - held.toString().stripLeading().length());
        }
    }

    private void object(List<Segment> segments) {
        var end = scanner.end(held);
        if (end < 0 && held.length() <= MAX_CALL_CHARS) {
            return;
        }
        var call = CallText.parse(end < 0 ? "" : held.substring(objectStart, end), tools);
        if (call.isEmpty()) {
            objectEnd = end;
            state = end < 0 ? State.TEXT : State.ARGUMENTS;
            return;
        }
        called(call.get(), end, segments);
        state = fenced ? State.FENCE_END : State.START;
    }

    private void called(Segment.ToolCall call, int end, List<Segment> segments) {
        segments.add(call);
        held.delete(0, end);
        afterCall = true;
        state = State.START;
    }

    /** Arguments without a name are a call only if nothing follows them. */
    private void arguments() {
        String rest = held.substring(objectEnd).strip();
        boolean nothing = rest.isEmpty() || (fenced && FENCE.startsWith(rest));
        if (!nothing || arguments.call(held.substring(objectStart, objectEnd)).isEmpty()) {
            state = State.TEXT;
        }
    }

    private void fenceEnd() {
        var rest = held.toString().stripLeading();
        if (rest.startsWith(FENCE)) {
            held.setLength(0);
            held.append(rest, FENCE.length(), rest.length());
            state = State.START;
        } else if (!FENCE.startsWith(rest)) {
            state = State.START;
        }
    }

    private void text(List<Segment> segments) {
        var open = held.indexOf(OPEN);
        if (open < 0) {
            text(PartialTag.start(held, OPEN), segments);
            return;
        }
        // Line breaks in front of the tag stay with it until it is known to be a call.
        var end = PartialTag.beforeLineBreaks(held, open);
        text(end, segments);
        tagStart = open - end;
        searched = tagStart + OPEN.length();
        state = State.TAG;
    }

    private void tag(List<Segment> segments) {
        var close = held.indexOf(CLOSE, searched);
        if (close < 0 && held.length() <= MAX_CALL_CHARS) {
            searched = Math.max(searched, held.length() - CLOSE.length());
            return;
        }
        var end = close < 0 ? held.length() : close + CLOSE.length();
        var body = close < 0 ? "" : held.substring(tagStart + OPEN.length(), close);
        var call = CallText.parse(body, tools);
        if (call.isPresent()) {
            called(call.get(), end, segments);
            return;
        }
        text(end, segments);
        state = State.TEXT;
    }

    private void text(int end, List<Segment> segments) {
        if (end > 0) {
            segments.add(new Segment.Answer(held.substring(0, end)));
            held.delete(0, end);
        }
    }
}
