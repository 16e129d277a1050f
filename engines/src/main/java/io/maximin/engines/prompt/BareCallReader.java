package io.maximin.engines.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls that are JSON objects: behind a tag anywhere, and, as small models do, bare or fenced at the start (or
 * right behind another call), if they name a declared tool, or are the whole answer and have the arguments of one. All
 * else flows on as text.
 */
final class BareCallReader implements CallReader {
    private enum State {
        START,
        OBJECT,
        FENCE_END,
        ARGUMENTS,
        TEXT,
        TAG
    }

    private static final int MAX_CALL_CHARS = 1 << 20;
    private static final int MOST_BLANKS = 99;
    private static final String BLANKS = "\\s{0," + MOST_BLANKS + "}";
    private static final String FENCE = "```";
    private static final String OBJECT_START = "(```(?:json|tool_call)?[ \\t]{0,9}\\r?\\n\\s{0,99})?\\{\\s{0,99}"
            + "(?:\"type\"\\s{0,99}:\\s{0,99}\"function\"\\s{0,99},\\s{0,99})?"
            + "\"(?:name\"\\s{0,99}:\\s{0,99}\"([^\"\\\\]{0,256})\"|([^\"\\\\]{1,256})\"\\s{0,99}:)";
    private static final Set<String> ARGUMENT_KEYS = Set.of("arguments", "parameters");

    private final String open;
    private final String close;
    private final Pattern objectStartPattern;
    private final Pattern leadingTagPattern;
    private final Set<String> tools;
    private final BareArguments arguments;
    private final StringBuilder held = new StringBuilder();
    private State state = State.START;
    private boolean afterCall;
    private boolean fenced;
    private int objectStart;
    private int objectEnd;
    private Optional<Segment.ToolCall> unnamed = Optional.empty();
    private int tagStart;
    private int searched;
    private ObjectScanner scanner = new ObjectScanner(0);

    /**
     * A reader of one answer.
     *
     * @param open the tag
     * @param close what ends what the tag began; if empty, what stands behind the tag is read as at the start, and
     *     semicolons may stand between calls
     */
    BareCallReader(List<ToolSpec> tools, String open, String close) {
        this.open = open;
        this.close = close;
        var lead = close.isEmpty() ? "(?:;" + BLANKS + ")?(?:" + Pattern.quote(open) + BLANKS + ")?" : "";
        this.objectStartPattern = Pattern.compile(BLANKS + lead + OBJECT_START);
        this.leadingTagPattern = Pattern.compile(BLANKS + Pattern.quote(open));
        this.tools = tools.stream().map(ToolSpec::name).collect(Collectors.toSet());
        this.arguments = new BareArguments(tools);
    }

    @Override
    public List<Segment> push(String text) {
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
    @Override
    public List<Segment> finish() {
        var segments = new ArrayList<Segment>();
        switch (state) {
            case START -> {
                if (!afterCall || !held.toString().isBlank()) {
                    text(held.length(), segments);
                }
            }
            case OBJECT, TEXT -> text(held.length(), segments);
            case FENCE_END -> {}
            case ARGUMENTS -> unnamed.ifPresentOrElse(segments::add, () -> text(held.length(), segments));
            case TAG ->
                CallText.parse(held.substring(tagStart + open.length()), tools)
                        .ifPresentOrElse(segments::add, () -> text(held.length(), segments));
        }
        held.setLength(0);
        return segments;
    }

    private void step(List<Segment> segments) {
        switch (state) {
            case START -> start(segments);
            case OBJECT -> object(segments);
            case FENCE_END -> fenceEnd();
            case ARGUMENTS -> arguments(segments);
            case TEXT -> text(segments);
            case TAG -> tag(segments);
        }
    }

    /** The matcher's word that more input could change the outcome is just what a stream needs to know. */
    @SuppressWarnings("JdkObsolete")
    private void start(List<Segment> segments) {
        var matcher = objectStartPattern.matcher(held);
        if (matcher.lookingAt() && mayCall(matcher.group(2), matcher.group(3))) {
            fenced = matcher.group(1) != null;
            objectStart = held.indexOf("{");
            scanner = new ObjectScanner(objectStart);
            state = State.OBJECT;
        } else if (!matcher.hitEnd() || held.length() > MAX_CALL_CHARS) {
            dropBlanksAfterCall();
            noCall(segments);
        }
    }

    /**
     * Whether an object may be a call by its first member.
     *
     * @param tool that it names
     * @param key of the member if that is not the name
     */
    private boolean mayCall(@Nullable String tool, @Nullable String key) {
        return tool != null ? tools.contains(tool) || bare("name") : ARGUMENT_KEYS.contains(key) || bare(key);
    }

    private boolean bare(@Nullable String key) {
        return key != null && !afterCall && arguments.mayBegin(key);
    }

    private void dropBlanksAfterCall() {
        if (afterCall) {
            int blanks = 0;
            while (blanks < held.length() && Character.isWhitespace(held.charAt(blanks))) {
                blanks++;
            }
            held.delete(0, blanks);
            afterCall = held.isEmpty();
        }
    }

    /** A tag in front of what is no call is text, and is not to be found again. */
    private void noCall(List<Segment> segments) {
        if (close.isEmpty()) {
            var tag = leadingTagPattern.matcher(held);
            text(tag.lookingAt() ? tag.end() : 0, segments);
        }
        state = State.TEXT;
    }

    private void object(List<Segment> segments) {
        var end = scanner.end(held);
        if (end < 0 && held.length() <= MAX_CALL_CHARS) {
            return;
        }
        var json = end < 0 ? "" : held.substring(objectStart, end);
        var call = CallText.parse(json, tools);
        if (call.isEmpty()) {
            objectEnd = end;
            unnamed = arguments.call(json);
            state = State.ARGUMENTS;
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
    private void arguments(List<Segment> segments) {
        var rest = unnamed.isEmpty() ? "" : held.substring(objectEnd);
        boolean nothing = rest.isBlank() || (fenced && FENCE.startsWith(rest.strip()));
        if (!nothing || rest.length() > MOST_BLANKS || unnamed.isEmpty()) {
            noCall(segments);
        }
    }

    private void fenceEnd() {
        var rest = held.toString().stripLeading();
        boolean far = held.length() - rest.length() > MOST_BLANKS;
        if (rest.startsWith(FENCE) && !far) {
            held.setLength(0);
            held.append(rest, FENCE.length(), rest.length());
            state = State.START;
        } else if (!FENCE.startsWith(rest) || far) {
            state = State.START;
        }
    }

    private void text(List<Segment> segments) {
        dropBlanksAfterCall();
        var found = held.indexOf(open);
        if (found < 0) {
            text(PartialTag.start(held, open), segments);
            return;
        }
        // Line breaks in front of the tag stay with it until it is known to be a call.
        var end = PartialTag.beforeLineBreaks(held, found);
        text(end, segments);
        tagStart = found - end;
        searched = tagStart + open.length();
        state = close.isEmpty() ? State.START : State.TAG;
    }

    private void tag(List<Segment> segments) {
        var found = held.indexOf(close, searched);
        if (found < 0 && held.length() <= MAX_CALL_CHARS) {
            searched = Math.max(searched, held.length() - close.length());
            return;
        }
        var end = found < 0 ? held.length() : found + close.length();
        var body = found < 0 ? "" : held.substring(tagStart + open.length(), found);
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
