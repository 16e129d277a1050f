package io.maximin.text;

/** Why a generation ended. */
public enum StopReason {
    END_TURN,
    MAX_TOKENS,
    TOOL_CALLS
}
