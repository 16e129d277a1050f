"""The vendors' SDKs for Python against the scripted server, whose answer is the script of the last message: SERVER_URL=… SERVER_KEY=… python -m unittest sdks"""

import asyncio
import os
import unittest

import anthropic
import openai
from pydantic import BaseModel

URL, KEY = os.environ["SERVER_URL"], os.environ["SERVER_KEY"]
MODEL = "MiniMax-M2.1"
THINKING, ANSWER = "They greet me.", "Hello 👋🏽, wörld!"
GREETING = f"think:{THINKING}|say:{ANSWER}"
CALL = 'say:One moment.|call:lookup {"q":"tea, strong"}'
BROKEN = "say:half an|fail:OVERLOADED"


class Drink(BaseModel):
    name: str
    strong: bool


TEA = Drink(name="tea", strong=True)


class lookup(BaseModel):
    """Finds a drink."""

    q: str


@anthropic.beta_tool(name="lookup")
def brew(q: str) -> str:
    """Finds a drink."""
    return {"tea, strong": "strong tea, black"}[q]


def said(content):
    return [{"role": "user", "content": content}]


class OpenAi(unittest.TestCase):
    client = openai.OpenAI(base_url=f"{URL}/v1", api_key=KEY, max_retries=0)

    def ask(self, content, **more):
        return self.client.chat.completions.create(model=MODEL, messages=said(content), **more)

    def test_plain_and_streamed_answers_are_the_same(self):
        plain = self.ask(GREETING)
        options = {"include_usage": True}
        with self.client.chat.completions.stream(model=MODEL, messages=said(GREETING), stream_options=options) as stream:
            streamed = stream.get_final_completion()
        self.assertEqual(plain.choices[0].message.content, f"<think>\n{THINKING}\n</think>\n\n{ANSWER}")
        self.assertEqual(streamed.choices[0].message.content, plain.choices[0].message.content)
        self.assertEqual(streamed.choices[0].finish_reason, "stop")
        self.assertEqual(streamed.usage, plain.usage)

    def test_asynchronous_streams_come_piece_by_piece(self):
        async def pieces():
            async with openai.AsyncOpenAI(base_url=f"{URL}/v1", api_key=KEY) as client:
                stream = await client.chat.completions.create(model=MODEL, messages=said("say:one two"), stream=True)
                return [chunk.choices[0].delta.content async for chunk in stream]

        self.assertEqual([piece for piece in asyncio.run(pieces()) if piece], ["one ", "two"])

    def test_calls_are_parsed_and_answered(self):
        tools = [openai.pydantic_function_tool(lookup)]
        with self.client.chat.completions.stream(model=MODEL, messages=said(CALL), tools=tools) as stream:
            message = stream.get_final_completion().choices[0].message
        call = message.tool_calls[0]
        self.assertEqual(call.function.parsed_arguments, lookup(q="tea, strong"))
        result = {"role": "tool", "tool_call_id": call.id, "content": "black tea"}
        answered = self.client.chat.completions.create(model=MODEL, messages=[*said(CALL), message, result], tools=tools)
        self.assertEqual(answered.choices[0].message.content, "the tool said black tea")

    def test_answers_become_objects(self):
        for completions in self.client.chat.completions, self.client.beta.chat.completions:
            parsed = completions.parse(model=MODEL, messages=said("say:" + TEA.model_dump_json()), response_format=Drink)
            self.assertEqual(parsed.choices[0].message.parsed, TEA)
        response = self.client.responses.parse(model=MODEL, input="say:" + TEA.model_dump_json(), text_format=Drink)
        self.assertEqual(response.output_parsed, TEA)
        with self.assertRaises(openai.LengthFinishReasonError):
            self.client.chat.completions.parse(model=MODEL, messages=said("say:{} {}"), response_format=Drink, max_tokens=1)

    def test_responses_are_streamed(self):
        with self.client.responses.stream(model=MODEL, input=GREETING) as stream:
            words = "".join(event.delta for event in stream if event.type == "response.output_text.delta")
            response = stream.get_final_response()
        self.assertEqual((words, response.output_text), (ANSWER, ANSWER))
        self.assertEqual(response.output[0].content[0].text, THINKING)
        self.assertEqual(response.usage, self.client.responses.create(model=MODEL, input=GREETING).usage)

    def test_calls_of_responses_are_parsed_and_answered(self):
        tools = [openai.pydantic_function_tool(lookup)["function"] | {"type": "function"}]
        with self.client.responses.stream(model=MODEL, input=CALL, tools=tools) as stream:
            output = stream.get_final_response().output
        self.assertEqual(output[-1].arguments, '{"q":"tea, strong"}')
        result = {"type": "function_call_output", "call_id": output[-1].call_id, "output": "black tea"}
        answered = self.client.responses.create(model=MODEL, input=[*said(CALL), *output, result], tools=tools)
        self.assertEqual(answered.output_text, "the tool said black tea")

    def test_failures_are_of_their_class(self):
        for script, kind, status in [
            ("fail:RATE_LIMITED", openai.RateLimitError, 429),
            ("fail:OVERLOADED", openai.InternalServerError, 529),
        ]:
            with self.assertRaises(kind) as failed:
                self.ask(script)
            self.assertEqual(failed.exception.status_code, status)
        with self.assertRaisesRegex(openai.BadRequestError, r"unknown model 'gpt-9' \(2013\)"):
            self.client.responses.create(model="gpt-9", input="hi")
        with self.assertRaisesRegex(openai.AuthenticationError, r"invalid api key \(2049\)"):
            self.client.with_options(api_key="sk-nobody").models.list()
        with self.assertRaisesRegex(openai.APIError, r"\(2064\)"):
            list(self.ask(BROKEN, stream=True))
        *_, last = self.client.responses.create(model=MODEL, input=BROKEN, stream=True)
        self.assertRegex(last.response.error.message, r"\(2064\)")

    def test_vectors_are_the_same_as_numbers_and_as_base64(self):
        packed = self.client.embeddings.create(model="text-embedding-3-small", input=["a fox", "two old owls"])
        plain = self.client.embeddings.create(model="text-embedding-3-small", input="two old owls", encoding_format="float")
        self.assertEqual(packed.data[1].embedding, plain.data[0].embedding)
        self.assertEqual(packed.usage.total_tokens, 5)


class Anthropic(unittest.TestCase):
    client = anthropic.Anthropic(base_url=f"{URL}/anthropic", api_key=KEY, max_retries=0)

    def ask(self, content, **more):
        return self.client.messages.create(model=MODEL, max_tokens=100, messages=said(content), **more)

    def streamed(self, content, **more):
        return self.client.messages.stream(model=MODEL, max_tokens=100, messages=said(content), **more)

    def test_plain_and_streamed_answers_are_the_same(self):
        plain = self.ask(GREETING)
        with self.streamed(GREETING) as stream:
            words = "".join(stream.text_stream)
            message = stream.get_final_message()
        self.assertEqual(words, ANSWER)
        self.assertEqual([block.type for block in plain.content], ["thinking", "text"])
        self.assertEqual([block.to_dict() for block in message.content], [block.to_dict() for block in plain.content])
        self.assertEqual((message.stop_reason, message.usage.output_tokens), (plain.stop_reason, plain.usage.output_tokens))

    def test_calls_are_read_as_they_are_written(self):
        with self.streamed(CALL, tools=[brew.to_dict()]) as stream:
            snapshots = [event.snapshot for event in stream if event.type == "input_json"]
            message = stream.get_final_message()
        self.assertEqual((snapshots[-1], message.stop_reason), ({"q": "tea, strong"}, "tool_use"))

    def test_loops_of_tools_run_to_their_end(self):
        runner = self.client.beta.messages.tool_runner(model=MODEL, max_tokens=100, messages=said(CALL), tools=[brew])
        self.assertEqual(runner.until_done().content[0].text, "the tool said strong tea, black")

    def test_answers_become_objects(self):
        parsed = self.client.messages.parse(
            model=MODEL, max_tokens=100, messages=said("say:" + TEA.model_dump_json()), output_format=Drink)
        self.assertEqual(parsed.parsed_output, TEA)

    def test_failures_are_of_their_class(self):
        for script, kind, status in [
            ("fail:RATE_LIMITED", anthropic.RateLimitError, 429),
            ("fail:OVERLOADED", anthropic.OverloadedError, 529),
        ]:
            with self.assertRaises(kind) as failed:
                self.ask(script)
            self.assertEqual(failed.exception.status_code, status)
        with self.assertRaisesRegex(anthropic.BadRequestError, "temperature must be in"):
            self.ask("hi", extra_body={"temperature": 0})
        with self.assertRaisesRegex(anthropic.AuthenticationError, r"invalid api key \(2049\)"):
            self.client.with_options(api_key="sk-nobody").models.list()
        with self.assertRaisesRegex(anthropic.APIError, r"\(2064\)"), self.streamed(BROKEN) as stream:
            stream.get_final_message()


if __name__ == "__main__":
    unittest.main()
