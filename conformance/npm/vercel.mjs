import { createMinimax, createMinimaxOpenAI } from 'vercel-minimax-ai-provider';
import { fact, failure, greeting, key, lookup, url } from './facts.mjs';

const providers = {
  anthropic: createMinimax({ baseURL: `${url}/anthropic/v1`, apiKey: key }),
  openai: createMinimaxOpenAI({ baseURL: `${url}/v1`, apiKey: key }),
};
const tools = [{ type: 'function', name: 'lookup', description: 'Finds a drink.', inputSchema: lookup }];

function prompt(text) {
  return [{ role: 'user', content: [{ type: 'text', text }] }];
}

function joined(parts, type) {
  return parts.filter((part) => part.type === type).map((part) => part.text ?? part.delta).join('');
}

for (const [name, provider] of Object.entries(providers)) {
  const model = provider('MiniMax-M2.1');
  const plain = await model.doGenerate({ prompt: prompt(greeting) });
  fact(`${name} plain`, { text: joined(plain.content, 'text'), thinking: joined(plain.content, 'reasoning') });

  const parts = [];
  for await (const part of (await model.doStream({ prompt: prompt(greeting) })).stream) {
    parts.push(part);
  }
  fact(`${name} stream`, { text: joined(parts, 'text-delta'), thinking: joined(parts, 'reasoning-delta') });

  const called = await model.doGenerate({ prompt: prompt('call:lookup {"q":"tea"}'), tools });
  const call = called.content.find((part) => part.type === 'tool-call');
  fact(`${name} call`, { name: call.toolName, input: call.input });

  fact(`${name} unknown model`, await failure(() => provider('gpt-9').doGenerate({ prompt: prompt('hi') })));
}
