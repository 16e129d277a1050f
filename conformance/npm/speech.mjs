import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import OpenAI from 'openai';
import { fact, failure, key, url } from './facts.mjs';
import { directory, mmx, tool } from './vendor.mjs';

const text = 'Hello there, speaking world.';

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
const file = join(directory, 'mmx.mp3');
await mmx('speech', 'synthesize', '--text', text, '--subtitles', '--pronunciation', 'there/here', '--out', file);
fact('mmx file', audio(await readFile(file)));
fact('mmx subtitles', (await readFile(join(directory, 'mmx.srt'))).toString());
fact('mmx stream', audio(await mmx('speech', 'synthesize', '--text', text, '--stream')));
fact('mmx voices', JSON.parse((await mmx('speech', 'voices', '--output', 'json')).toString()).length);
