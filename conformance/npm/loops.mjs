// The vendors' SDKs for Node carry out tasks of two tools with a real model: node loops.mjs URL KEY MODEL [TASKS [WAY]]. TASKS are places of
// tasks.mjs such as 0,3; without them it is all. WAY is such as 'chat' or 'messages, streamed'; without it every dialect, plain and
// streamed. Prints what was called and answered, and exits 1 if a task was not done.
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { tasks } from './tasks.mjs';

const [url, key, model, wanted = '', only = ''] = process.argv.slice(2);
const openai = new OpenAI({ baseURL: `${url}/v1`, apiKey: key, maxRetries: 0 });
const anthropic = new Anthropic({ baseURL: `${url}/anthropic`, apiKey: key, maxRetries: 0 });
const MAX_TURNS = 6;
const MAX_TOKENS = 200;
const temperature = 0.01;

/** Each dialect asks once with what was said so far, adds the answer, and tells its calls and its text. */
const dialects = {
  chat(task, streamed) {
    const messages = [{ role: 'user', content: task.question }];
    const tools = task.tools.map(({ name, description, parameters }) => ({ type: 'function', function: { name, description, parameters } }));
    return {
      async ask() {
        const request = { model, temperature, max_completion_tokens: MAX_TOKENS, messages, tools };
        const whole = streamed
          ? await openai.chat.completions.stream(request).finalChatCompletion()
          : await openai.chat.completions.create(request);
        const { message } = whole.choices[0];
        messages.push(message);
        const calls = (message.tool_calls ?? []).map((call) => ({ id: call.id, name: call.function.name, input: JSON.parse(call.function.arguments) }));
        return { calls, text: message.content };
      },
      answer: (results) => messages.push(...results.map(({ id, content }) => ({ role: 'tool', tool_call_id: id, content }))),
    };
  },
  responses(task, streamed) {
    const input = [{ role: 'user', content: task.question }];
    const tools = task.tools.map(({ name, description, parameters }) => ({ type: 'function', name, description, parameters, strict: false }));
    return {
      async ask() {
        const request = { model, temperature, max_output_tokens: MAX_TOKENS, input, tools, store: false };
        const whole = streamed ? await openai.responses.stream(request).finalResponse() : await openai.responses.create(request);
        input.push(...whole.output);
        const calls = whole.output
          .filter(({ type }) => type === 'function_call')
          .map((call) => ({ id: call.call_id, name: call.name, input: JSON.parse(call.arguments) }));
        return { calls, text: whole.output_text };
      },
      answer: (results) => input.push(...results.map(({ id, content }) => ({ type: 'function_call_output', call_id: id, output: content }))),
    };
  },
  messages(task, streamed) {
    const messages = [{ role: 'user', content: task.question }];
    const tools = task.tools.map(({ name, description, parameters }) => ({ name, description, input_schema: parameters }));
    return {
      async ask() {
        const request = { model, temperature, max_tokens: MAX_TOKENS, messages, tools };
        const whole = streamed ? await anthropic.messages.stream(request).finalMessage() : await anthropic.messages.create(request);
        messages.push({ role: 'assistant', content: whole.content });
        const calls = whole.content.filter(({ type }) => type === 'tool_use');
        const text = whole.content.map((block) => block.text ?? '').join('');
        return { calls, text };
      },
      answer: (results) =>
        messages.push({ role: 'user', content: results.map(({ id, content }) => ({ type: 'tool_result', tool_use_id: id, content })) }),
    };
  },
};

function run(task, call) {
  const tool = task.tools.find(({ name }) => name === call.name);
  const result = tool ? tool.run(call.input) : `there is no tool ${call.name}`;
  return { id: call.id, content: typeof result === 'string' ? result : JSON.stringify(result) };
}

/** Whether both tools were called in their order, the second with what the first one told, and the answer holds the end of it. */
function judge(task, made, text) {
  const [first, second] = task.tools.map(({ name }) => made.findIndex((call) => call.name === name));
  const last = made.findLast(({ name }) => name === task.tools[1].name);
  return first >= 0 && second > first && task.needed.test(JSON.stringify(last.input)) && task.final.test(text);
}

async function carryOut(task, talk) {
  const made = [];
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const { calls, text } = await talk.ask();
    if (calls.length === 0) {
      return { done: judge(task, made, text), made, text };
    }
    made.push(...calls);
    talk.answer(calls.map((call) => run(task, call)));
  }
  return { done: false, made, text: `no end after ${MAX_TURNS} turns` };
}

const places = wanted ? wanted.split(',').map(Number) : tasks.keys();
let tried = 0;
let failed = 0;
for (const place of places) {
  const task = tasks[place];
  for (const [name, begin] of Object.entries(dialects)) {
    for (const streamed of [false, true]) {
      const way = `${name}${streamed ? ', streamed' : ''}`;
      if (only && only !== way) {
        continue;
      }
      const began = performance.now();
      const { done, made, text } = await carryOut(task, begin(task, streamed));
      const took = ((performance.now() - began) / 1000).toFixed(1);
      const calls = made.map((call) => `${call.name}(${JSON.stringify(call.input)})`).join(' ');
      tried++;
      failed += done ? 0 : 1;
      console.log(`${done ? 'ok' : 'FAILED'} task ${place}, ${way}, ${took} s: ${calls} -> ${JSON.stringify(text)}`);
    }
  }
}
console.log(`${tried - failed} of ${tried} done`);
process.exitCode = failed > 0 || tried === 0 ? 1 : 0;
