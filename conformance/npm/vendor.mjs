// The vendor's own tools, which the scripts run as a user does, in a home of their own.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { key, url } from './facts.mjs';

export const directory = await mkdtemp(join(tmpdir(), 'maximin-'));
const environment = { PATH: process.env.PATH, HOME: directory };

/** What the tool server answers to each call, `[name, parameters]`, over its standard input and output. */
export async function tool(mode, calls) {
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

/** The bytes that the later command line prints. */
export async function mmx(...command) {
  const global = ['--api-key', key, '--region', 'global', '--base-url', url, '--non-interactive', '--no-color'];
  const all = ['node_modules/mmx-cli/dist/mmx.mjs', ...command, ...global];
  return (await promisify(execFile)(process.execPath, all, { env: environment, encoding: 'buffer' })).stdout;
}
