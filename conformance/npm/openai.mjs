import OpenAI from 'openai';
import { fact, failure, generations, generationsAtRest, greeting, key, lookup, url } from './facts.mjs';

const client = new OpenAI({ baseURL: `${url}/v1`, apiKey: key, maxRetries: 1 });
const tools = [{ type: 'function', function: { name: 'lookup', description: 'Finds a drink.', parameters: lookup } }];

function request(content, more = {}) {
  return { model: 'MiniMax-M2.1', messages: [{ role: 'user', content }], ...more };
}

async function ask(content, more) {
  return (await client.chat.completions.create(request(content, more))).choices[0];
}

const plain = await client.chat.completions.create(request(greeting));
fact('plain', { text: plain.choices[0].message.content, finish: plain.choices[0].finish_reason, usage: plain.usage });

const options = { stream: true, stream_options: { include_usage: true } };
let streamed = '';
let usage = null;
for await (const chunk of await client.chat.completions.create(request(greeting, options))) {
  streamed += chunk.choices[0]?.delta.content ?? '';
  usage = chunk.usage ?? usage;
}
fact('stream', { text: streamed, usage });

const split = await ask(greeting, { reasoning_split: true });
fact('split', { text: split.message.content, thinking: split.message.reasoning_details[0].text });

const messages = [{ role: 'user', content: greeting }, split.message, { role: 'user', content: 'recall:' }];
const recalled = await client.chat.completions.create({ model: 'MiniMax-M2.1', messages });
fact('replay', recalled.choices[0].message.content);

const question = 'call:lookup {"q":"tea, strong"}';
const called = await client.chat.completions.stream(request(question, { tools })).finalChatCompletion();
const call = called.choices[0].message.tool_calls[0];
fact('call', { ...call.function, finish: called.choices[0].finish_reason });
const answered = await client.chat.completions.create({
  model: 'MiniMax-M2.1',
  tools,
  messages: [
    { role: 'user', content: question },
    called.choices[0].message,
    { role: 'tool', tool_call_id: call.id, content: 'black tea' },
  ],
});
fact('result', answered.choices[0].message.content);

fact('models', (await client.models.list()).data.map((model) => model.id));
fact('unknown model', await failure(() => ask('hi', { model: 'gpt-9' })));
fact('temperature 0', await failure(() => ask('hi', { temperature: 0 })));
fact('bad key', await failure(() => client.withOptions({ apiKey: 'sk-api-nobody' }).models.list()));
fact('rate limit', await failure(() => ask('fail:RATE_LIMITED')));
fact('overloaded', await failure(() => ask('fail:OVERLOADED')));
fact('broken stream', await failure(async () => {
  const broken = request('say:half an|fail:OVERLOADED', { stream: true });
  for await (const _ of await client.chat.completions.create(broken)) {
    // The failure comes after the first pieces.
  }
}));

for await (const _ of await client.chat.completions.create(request('say:one|hold:', { stream: true }))) {
  fact('generations while streaming', await generations());
  break;
}
fact('generations after leaving', await generationsAtRest());
