import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import OpenAI from 'openai';
import { fact, failure, key, url } from './facts.mjs';

const prompt = 'a red fox under a pine';
const directory = await mkdtemp(join(tmpdir(), 'maximin-'));
const environment = { PATH: process.env.PATH, HOME: directory };

/** The first bytes of a file, which say what it is, and its length. */
function picture(bytes) {
  return { magic: bytes.subarray(0, 3).toString('hex'), size: bytes.length };
}

async function fetched(address) {
  const answer = await fetch(address);
  return { type: answer.headers.get('content-type'), ...picture(Buffer.from(await answer.arrayBuffer())) };
}

// OpenAI's client.
const openai = new OpenAI({ baseURL: `${url}/v1`, apiKey: key, maxRetries: 0 });
const linked = await openai.images.generate({ model: 'image-01', prompt, n: 2, size: '512x512' });
fact('openai links', await Promise.all(linked.data.map((one) => fetched(one.url))));
const inline = await openai.images.generate({ model: 'gpt-image-1', prompt, output_format: 'jpeg', quality: 'low' });
fact('openai inline', { ...picture(Buffer.from(inline.data[0].b64_json, 'base64')), usage: inline.usage });
fact('openai size', await failure(() => openai.images.generate({ model: 'dall-e-3', prompt, size: '9x9' })));
fact('openai blocked', await failure(() => openai.images.generate({ prompt: 'block-all' })));

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
  for (const parameters of calls) {
    const result = await ask(answers.length + 1, 'tools/call', { name: 'text_to_image', arguments: parameters });
    answers.push(result.content[0].text);
  }
  server.kill();
  return answers;
}

const [links, ratio] = await tool('url', [
  { prompt, n: 2 },
  { prompt, aspectRatio: '9:21' },
]);
fact('mcp links', await Promise.all(links.match(/http:\S+_aigc\.jpeg/g).map(fetched)));
fact('mcp ratio', ratio);
const [saved] = await tool('local', [{ prompt, aspectRatio: '16:9' }]);
fact('mcp file', picture(await readFile(/saved: (.+)$/.exec(saved)[1])));

// The vendor's later command line. It opens every link by https, so it is asked for the bytes.
async function mmx(...command) {
  const global = ['--api-key', key, '--region', 'global', '--base-url', url, '--non-interactive', '--no-color'];
  const all = ['node_modules/mmx-cli/dist/mmx.mjs', 'image', 'generate', ...command, ...global];
  return (await promisify(execFile)(process.execPath, all, { env: environment })).stdout;
}

const portrait = join(directory, 'portrait.jpg');
await writeFile(portrait, Buffer.from(inline.data[0].b64_json, 'base64'));
const file = join(directory, 'mmx.jpg');
const wishes = ['--prompt', prompt, '--seed', '42', '--width', '640', '--height', '512', '--aigc-watermark'];
const subject = ['--subject-ref', `type=character,image=${portrait}`];
await mmx(...wishes, ...subject, '--prompt-optimizer', '--response-format', 'base64', '--out', file);
fact('mmx file', picture(await readFile(file)));
