"""The vendors' SDKs for Python at work with a real model, tools and forms of answers included: loops.py URL KEY MODEL"""

import json
import sys

import anthropic
import openai
from pydantic import BaseModel

url, key, model = sys.argv[1:]
claude = anthropic.Anthropic(base_url=f"{url}/anthropic", api_key=key, max_retries=0)
client = openai.OpenAI(base_url=f"{url}/v1", api_key=key, max_retries=0)
VERSION = "4.19.3"
TASK = [{"role": "user", "content": "List the files in the directory src, then read the only file there and tell me the version it contains."}]
SURE = {"temperature": 0.01}


class Release(BaseModel):
    product: str
    version: str
    stable: bool


@anthropic.beta_tool
def list_files(directory: str) -> str:
    """Lists the files in a directory."""
    return '["src/release.txt"]'


@anthropic.beta_tool
def read_file(path: str) -> str:
    """Reads a file."""
    return f"version = {VERSION}" if path == "src/release.txt" else "no such file"


TOOLS = {tool.name: tool for tool in (list_files, read_file)}


def messages():
    runner = claude.beta.messages.tool_runner(
        model=model, max_tokens=200, tools=TOOLS.values(), messages=TASK, max_iterations=6, extra_body=SURE)
    return "".join(block.text for block in runner.until_done().content if block.type == "text")


def chat():
    functions = [{"name": tool.name, "description": tool.description, "parameters": tool.input_schema} for tool in TOOLS.values()]
    tools, talk = [{"type": "function", "function": function} for function in functions], [*TASK]
    for _ in range(6):
        with client.chat.completions.stream(model=model, max_tokens=200, tools=tools, messages=talk, **SURE) as stream:
            message = stream.get_final_completion().choices[0].message
        talk.append(message)
        for call in message.tool_calls or []:
            result = TOOLS[call.function.name].call(json.loads(call.function.arguments))
            talk.append({"role": "tool", "tool_call_id": call.id, "content": result})
        if not message.tool_calls:
            return message.content


def objects():
    said = [{"role": "user", "content": f"Version {VERSION} of the product Heron is stable. Say so as JSON."}]
    completion = client.chat.completions.parse(model=model, messages=said, response_format=Release, **SURE)
    response = client.responses.parse(model=model, input=said, text_format=Release, **SURE)
    message = claude.messages.parse(model=model, max_tokens=200, messages=said, output_format=Release, extra_body=SURE)
    releases = [completion.choices[0].message.parsed, response.output_parsed, message.parsed_output]
    assert all(release.version == VERSION for release in releases), releases
    return releases[0].model_dump_json()


for way in messages, chat, objects:
    answer = way()
    assert answer and VERSION in answer, f"{way.__name__} ended with {answer!r}"
    print(f"ok Python, {way.__name__}: {answer!r}", flush=True)
