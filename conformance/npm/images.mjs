import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import OpenAI from 'openai';
import { fact, failure, key, url } from './facts.mjs';
import { directory, mmx, tool } from './vendor.mjs';

const prompt = 'a red fox under a pine';

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
const [links, ratio] = await tool('url', [
  ['text_to_image', { prompt, n: 2 }],
  ['text_to_image', { prompt, aspectRatio: '9:21' }],
]);
fact('mcp links', await Promise.all(links.match(/http:\S+_aigc\.jpeg/g).map(fetched)));
fact('mcp ratio', ratio);
const [saved] = await tool('local', [['text_to_image', { prompt, aspectRatio: '16:9' }]]);
fact('mcp file', picture(await readFile(/saved: (.+)$/.exec(saved)[1])));

// The vendor's later command line. It opens every link by https, so it is asked for the bytes.
const portrait = join(directory, 'portrait.jpg');
await writeFile(portrait, Buffer.from(inline.data[0].b64_json, 'base64'));
const file = join(directory, 'mmx.jpg');
const wishes = ['--prompt', prompt, '--seed', '42', '--width', '640', '--height', '512', '--aigc-watermark'];
const subject = ['--subject-ref', `type=character,image=${portrait}`];
await mmx('image', 'generate', ...wishes, ...subject, '--prompt-optimizer', '--response-format', 'base64', '--out', file);
fact('mmx file', picture(await readFile(file)));
