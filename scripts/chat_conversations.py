"""Conversations that the conformance run renders with every genuine chat template."""

WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "Weather of a city: \"now\" & <soon>, in °C 🙂",
        "parameters": {
            "type": "object",
            "properties": {
                "city": {"type": "string", "description": "Name of the city"},
                "days": {"type": "integer", "minimum": 1, "default": 1},
                "unit": {"type": "string", "enum": ["c", "f"]},
                "tags": {"type": "array", "items": {"type": "string"}},
                "place": {"type": "object", "properties": {"lat": {"type": "number"}}, "required": ["lat"]},
                "any": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            },
            "required": ["city"],
        },
    },
}
PING = {
    "type": "function",
    "function": {"name": "ping", "description": "No arguments", "parameters": {"type": "object", "properties": {}}},
}
TOOLS = [WEATHER, PING]


def message(role, content, **more):
    return {"role": role, "content": content, **more}


def call(identifier, name, arguments):
    return {"id": identifier, "type": "function", "function": {"name": name, "arguments": arguments}}


SYSTEM = message("system", "Be brief.\nAnswer in French.")
USER = message("user", "What's 2+2?")
ANSWER = message("assistant", "Four: <b>4</b> & done.")
AGAIN = message("user", "  And naïve café, 東京 🙂?\n")
ASK = message("user", "Weather in Paris?")
ARGUMENTS = {"city": "Pâris", "days": 2, "tags": ["a", "b"], "place": {"lat": 1.5}, "any": None, "ok": True}
CALL = [call("abcdefghi", "get_weather", ARGUMENTS)]
CALLS = [*CALL, call("jklmnopqr", "ping", {})]
RESULT = message("tool", "{\"temp\": 21}", tool_call_id="abcdefghi", name="get_weather")
PONG = message("tool", "pong", tool_call_id="jklmnopqr", name="ping")


def conversation(*messages, tools=None, generate=True, **extras):
    context = {"messages": list(messages), "add_generation_prompt": generate, **extras}
    if tools is not None:
        context["tools"] = tools
    return context


def text_parts(text):
    return [{"type": "text", "text": text}]


CONVERSATIONS = {
    "user": conversation(USER),
    "system": conversation(SYSTEM, USER),
    "turns": conversation(USER, ANSWER, AGAIN),
    "system-turns": conversation(SYSTEM, USER, ANSWER, AGAIN),
    "no-generation": conversation(SYSTEM, USER, ANSWER, generate=False),
    "ends-with-assistant": conversation(USER, ANSWER),
    "typed-content": conversation(message("user", text_parts("What's 2+2?"))),
    "typed-system": conversation(message("system", text_parts("Be brief.")), message("user", text_parts("Hi"))),
    "empty-answer": conversation(USER, message("assistant", ""), AGAIN),
    "two-users": conversation(USER, AGAIN),
    "starts-with-assistant": conversation(ANSWER, USER),
    "late-system": conversation(USER, ANSWER, SYSTEM, AGAIN),
    "developer": conversation(message("developer", "Be brief."), USER),
    "unknown-role": conversation(message("narrator", "Night fell."), USER),
    "name": conversation(message("user", "Hi", name="ada")),
    "think-in-content": conversation(USER, message("assistant", "<think>\nhm\n</think>\n\nFour."), AGAIN),
    "reasoning": conversation(USER, message("assistant", "Four.", reasoning_content="It is\n2+2."), AGAIN),
    "reasoning-last": conversation(USER, message("assistant", "Four.", reasoning_content="hm"), generate=False),
    "thinking-field": conversation(USER, message("assistant", "Four.", thinking="hm", reasoning="hm"), AGAIN),
    "no-thinking": conversation(USER, enable_thinking=False, thinking=False),
    "thinking": conversation(SYSTEM, USER, enable_thinking=True, thinking=True),
    "effort": conversation(USER, reasoning_effort="high", date_string="26 Jul 2024"),
    "variables": conversation(USER, datetime="2026-02-03", functions="[]"),
    "none": {**conversation(SYSTEM, USER), "tools": None, "documents": None},
    "tools": conversation(USER, tools=TOOLS),
    "tools-system": conversation(SYSTEM, ASK, tools=TOOLS),
    "no-tools": conversation(USER, tools=[]),
    "call": conversation(ASK, message("assistant", "", tool_calls=CALL), RESULT, tools=[WEATHER]),
    "call-null": conversation(ASK, message("assistant", None, tool_calls=CALL), RESULT, tools=[WEATHER]),
    "call-no-content": conversation(ASK, {"role": "assistant", "tool_calls": CALL}, RESULT, tools=[WEATHER]),
    "call-text": conversation(SYSTEM, ASK, message("assistant", "Let me see.", tool_calls=CALL), RESULT, tools=TOOLS),
    "call-string": conversation(
        ASK,
        message("assistant", None, tool_calls=[call("abcdefghi", "get_weather", "{\"city\": \"Paris\"}")]),
        RESULT,
        tools=[WEATHER],
    ),
    "calls": conversation(ASK, message("assistant", "", tool_calls=CALLS), RESULT, PONG, tools=TOOLS),
    "calls-null": conversation(ASK, message("assistant", None, tool_calls=CALLS), RESULT, PONG, tools=TOOLS),
    "call-answered": conversation(
        SYSTEM,
        ASK,
        message("assistant", "", tool_calls=CALL, reasoning_content="use the tool"),
        RESULT,
        message("assistant", "21 °C."),
        AGAIN,
        tools=TOOLS,
    ),
    "call-reasoning": conversation(
        ASK, message("assistant", "", tool_calls=CALL, reasoning_content="use the tool"), RESULT, tools=TOOLS
    ),
    "call-last": conversation(ASK, message("assistant", "", tool_calls=CALL), tools=TOOLS, generate=False),
    "orphan-result": conversation(ASK, RESULT, tools=TOOLS),
    "json-result": conversation(
        ASK,
        message("assistant", "", tool_calls=CALL),
        message("tool", {"temp": 21.0, "sky": ["blue"]}, tool_call_id="abcdefghi", name="get_weather"),
        tools=TOOLS,
    ),
}
