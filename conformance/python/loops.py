"""The vendors' SDKs for Python, with their own loops of tools and parsers, at work with a real model: loops.py URL KEY MODEL"""

import json
import sys

import anthropic
import openai
from pydantic import BaseModel

url, key, model = sys.argv[1:]
QUESTION = "List the files in the directory src, then read the only file there and tell me the version it contains."
VERSION = "4.19.3"
FEW = {"temperature": 0.01}


@anthropic.beta_tool
def list_files(directory: str) -> str:
    """Lists the files in a directory."""
    return '["src/release.txt"]'


@anthropic.beta_tool
def read_file(path: str) -> str:
    """Reads a file."""
    return f"version = {VERSION}" if path == "src/release.txt" else "no such file"


TOOLS = [list_files, read_file]


class Release(BaseModel):
    product: str
    version: str
    stable: bool


def messages():
    client = anthropic.Anthropic(base_url=f"{url}/anthropic", api_key=key, max_retries=0)
    runner = client.beta.messages.tool_runner(
        model=model, max_tokens=200, tools=TOOLS, messages=[{"role": "user", "content": QUESTION}], max_iterations=6, extra_body=FEW)
    return "".join(block.text for block in runner.until_done().content if block.type == "text")


def chat():
    client = openai.OpenAI(base_url=f"{url}/v1", api_key=key, max_retries=0)
    tools = [{"type": "function", "function": {"name": tool.name, "description": tool.description, "parameters": tool.input_schema}} for tool in TOOLS]
    talk = [{"role": "user", "content": QUESTION}]
    for _ in range(6):
        with client.chat.completions.stream(model=model, max_tokens=200, tools=tools, messages=talk, **FEW) as stream:
            message = stream.get_final_completion().choices[0].message
        talk.append(message)
        if not message.tool_calls:
            return message.content
        for call in message.tool_calls:
            result = next(tool for tool in TOOLS if tool.name == call.function.name).call(json.loads(call.function.arguments))
            talk.append({"role": "tool", "tool_call_id": call.id, "content": result})


def objects():
    client = openai.OpenAI(base_url=f"{url}/v1", api_key=key, max_retries=0)
    asked = [{"role": "user", "content": f"Version {VERSION} of the product Heron is stable. Say so as JSON."}]
    parsed = client.chat.completions.parse(model=model, messages=asked, response_format=Release, **FEW).choices[0].message.parsed
    assert client.responses.parse(model=model, input=asked, text_format=Release, **FEW).output_parsed.version == parsed.version
    return parsed.version


for way in messages, chat, objects:
    answer = way()
    assert VERSION in answer, f"{way.__name__} ended with {answer!r}"
    print(f"ok Python, {way.__name__}: {answer!r}")
