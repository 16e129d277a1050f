import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import OpenAI from 'openai';
import { fact, failure, key, url } from './facts.mjs';

const text = 'Hello there, speaking world.';
const directory = await mkdtemp(join(tmpdir(), 'maximin-'));
const environment = { PATH: process.env.PATH, HOME: directory };

/** What kind of file it is, and how long. */
function audio(bytes) {
  return { magic: bytes.subarray(0, 3).toString('latin1'), size: bytes.length };
}

// OpenAI's client.
const openai = new OpenAI({ baseURL: `${url}/v1`, apiKey: key, maxRetries: 0 });
const spoken = await openai.audio.speech.create({ model: 'tts-1', voice: 'alloy', input: text });
fact('openai', { type: spoken.headers.get('content-type'), ...audio(Buffer.from(await spoken.arrayBuffer())) });
const aac = { model: 'tts-1', voice: 'alloy', input: text, response_format: 'aac' };
fact('openai aac', await failure(() => openai.audio.speech.create(aac)));

// The vendor's tool server, over its standard input and output.
async function tool(mode, calls) {
  const server = spawn(process.execPath, ['node_modules/minimax-mcp-js/build/index.js'], {
    env: {
      ...environment,
      MINIMAX_API_KEY: key,
      MINIMAX_API_HOST: url,
      MINIMAX_RESOURCE_MODE: mode,
      MINIMAX_MCP_BASE_PATH: directory,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const send = (message) => server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const ask = async (id, method, params) => {
    send({ id, method, params });
    return JSON.parse((await lines.next()).value).result;
  };
  const clientInfo = { name: 'conformance', version: '1' };
  await ask(0, 'initialize', { protocolVersion: '2024-11-05', capabilities: {}, clientInfo });
  send({ method: 'notifications/initialized' });
  const answers = [];
  for (const [name, parameters] of calls) {
    const result = await ask(answers.length + 1, 'tools/call', { name, arguments: parameters });
    answers.push(result.content[0].text);
  }
  server.kill();
  return answers;
}

const [link, nobody, voices] = await tool('url', [
  ['text_to_audio', { text }],
  ['text_to_audio', { text, voiceId: 'nobody' }],
  ['list_voices', {}],
]);
const fetched = await fetch(/http:\S+\.mp3/.exec(link)[0]);
fact('mcp link', { type: fetched.headers.get('content-type'), ...audio(Buffer.from(await fetched.arrayBuffer())) });
fact('mcp unknown voice', nobody);
fact('mcp voices', voices);
const [saved] = await tool('local', [['text_to_audio', { text, format: 'flac' }]]);
fact('mcp file', audio(await readFile(/saved: (\S+)\. /.exec(saved)[1])));

// The vendor's later command line.
async function mmx(...command) {
  const global = ['--api-key', key, '--region', 'global', '--base-url', url, '--non-interactive', '--no-color'];
  const all = ['node_modules/mmx-cli/dist/mmx.mjs', 'speech', ...command, ...global];
  return (await promisify(execFile)(process.execPath, all, { env: environment, encoding: 'buffer' })).stdout;
}

const file = join(directory, 'mmx.mp3');
await mmx('synthesize', '--text', text, '--subtitles', '--pronunciation', 'there/here', '--out', file);
fact('mmx file', audio(await readFile(file)));
fact('mmx subtitles', (await readFile(join(directory, 'mmx.srt'))).toString());
fact('mmx stream', audio(await mmx('synthesize', '--text', text, '--stream')));
fact('mmx voices', JSON.parse((await mmx('voices', '--output', 'json')).toString()).length);
