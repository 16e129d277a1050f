package io.maximin.engines.prompt;

import java.util.List;

/** Finds calls of tools in an answer that comes piece by piece; all else flows on as text. For one answer. */
interface CallReader {
    /** Takes the next piece and returns what is certain now; possibly nothing. */
    List<Segment> push(String text);

    /** The answer is over: returns what was held back. A call cut short is given back as text. */
    List<Segment> finish();
}
