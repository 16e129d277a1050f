import Anthropic from '@anthropic-ai/sdk';
import { fact, failure, generations, generationsAtRest, greeting, key, lookup, url } from './facts.mjs';

const client = new Anthropic({ baseURL: `${url}/anthropic`, apiKey: key, maxRetries: 1 });
const tools = [{ name: 'lookup', description: 'Finds a drink.', input_schema: lookup }];

function request(content, more = {}) {
  return { model: 'MiniMax-M2.1', max_tokens: 100, messages: [{ role: 'user', content }], ...more };
}

function ask(content, more) {
  return client.messages.create(request(content, more));
}

const plain = await ask(greeting);
fact('plain', { content: plain.content, stop: plain.stop_reason, usage: plain.usage });

const streamed = await client.messages.stream(request(greeting)).finalMessage();
fact('stream', { content: streamed.content, stop: streamed.stop_reason, usage: streamed.usage });

const recalled = await client.messages.create({
  model: 'MiniMax-M2.1',
  max_tokens: 100,
  messages: [
    { role: 'user', content: greeting },
    { role: 'assistant', content: streamed.content },
    { role: 'user', content: 'recall:' },
  ],
});
fact('replay', recalled.content[0].text);

const question = 'call:lookup {"q":"tea, strong"}';
const called = await client.messages.stream(request(question, { tools })).finalMessage();
const call = called.content[0];
fact('call', { name: call.name, input: call.input, stop: called.stop_reason });
const answered = await client.messages.create({
  model: 'MiniMax-M2.1',
  max_tokens: 100,
  tools,
  messages: [
    { role: 'user', content: question },
    { role: 'assistant', content: called.content },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: call.id, content: 'black tea' }] },
  ],
});
fact('result', answered.content[0].text);

const { max_tokens: _, ...counted } = request('four words are here');
fact('count', await client.messages.countTokens(counted));
fact('models', (await client.models.list()).data.map((model) => model.id));
fact('unknown model', await failure(() => ask('hi', { model: 'gpt-9' })));
fact('temperature 0', await failure(() => ask('hi', { temperature: 0 })));
fact('bad key', await failure(() => client.withOptions({ apiKey: 'sk-cp-nobody' }).models.list()));
fact('rate limit', await failure(() => ask('fail:RATE_LIMITED')));
fact('overloaded', await failure(() => ask('fail:OVERLOADED')));
const broken = request('say:half an|fail:OVERLOADED');
fact('broken stream', await failure(() => client.messages.stream(broken).finalMessage()));

for await (const _event of await client.messages.create(request('say:one|hold:', { stream: true }))) {
  fact('generations while streaming', await generations());
  break;
}
fact('generations after leaving', await generationsAtRest());
