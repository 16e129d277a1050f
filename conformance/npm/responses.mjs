import OpenAI from 'openai';
import { fact, failure, generations, generationsAtRest, greeting, key, lookup, url } from './facts.mjs';

const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: key, maxRetries: 0 });
const tools = [{ type: 'function', name: 'lookup', description: 'Finds a drink.', parameters: lookup, strict: true }];

function request(input, more = {}) {
  return { model: 'MiniMax-M2.1', input, ...more };
}

function told(response) {
  const { status, output_text: text, usage, output } = response;
  const thinking = output.find((item) => item.type === 'reasoning');
  return { status, text, usage, thinking: thinking?.content[0]?.text, summary: thinking?.summary[0]?.text };
}

fact('plain', told(await client.responses.create(request(greeting))));
fact('stream', told(await client.responses.stream(request(greeting)).finalResponse()));
fact('summary', told(await client.responses.create(request(greeting, { reasoning: { summary: 'auto' } }))));
fact('cut', told(await client.responses.create(request('say:one two three', { max_output_tokens: 2 }))));

const events = [];
let words = '';
for await (const event of await client.responses.create(request('say:one two', { stream: true }))) {
  events.push(event.type);
  words += event.type === 'response.output_text.delta' ? event.delta : '';
}
fact('events', { types: events.join(' '), words });

const question = 'think:Look.|call:lookup {"q":"tea, strong"}';
const called = await client.responses.stream(request(question, { tools, tool_choice: 'required' })).finalResponse();
const call = called.output.at(-1);
fact('call', { name: call.name, arguments: call.arguments, parsed: call.parsed_arguments });
const input = [
  { role: 'user', content: question },
  ...called.output,
  { type: 'function_call_output', call_id: call.call_id, output: 'black tea' },
];
fact('result', (await client.responses.create(request(input, { tools }))).output_text);
const recall = [...input, { role: 'user', content: 'recall:' }];
fact('replay', (await client.responses.create(request(recall, { tools }))).output_text);

const counted = await client.responses.inputTokens.count(request('one two three', { instructions: 'Be brief.' }));
fact('count', counted);
fact('unknown model', await failure(() => client.responses.create(request('hi', { model: 'gpt-9' }))));
fact('kept', await failure(() => client.responses.create(request('hi', { previous_response_id: 'resp_1' }))));
fact('overloaded', await failure(() => client.responses.create(request('fail:OVERLOADED'))));
fact('broken stream', await failure(async () => {
  for await (const _ of await client.responses.create(request('say:half an|fail:OVERLOADED', { stream: true }))) {
    // The failure comes after the first pieces.
  }
}));

for await (const _ of await client.responses.create(request('say:one|hold:', { stream: true }))) {
  fact('generations while streaming', await generations());
  break;
}
fact('generations after leaving', await generationsAtRest());
