import OpenAI from 'openai';
import { fact, failure, key, url } from './facts.mjs';

// OpenAI's client asks for base64 unless it is told otherwise, and decodes it.
const openai = new OpenAI({ baseURL: `${url}/v1`, apiKey: key, maxRetries: 0 });
const model = 'text-embedding-3-small';
const decoded = await openai.embeddings.create({ model, input: ['a fox', 'two old owls'] });
const plain = await openai.embeddings.create({ model, input: 'two old owls', encoding_format: 'float' });
fact('decoded', {
  length: decoded.data[1].embedding.length,
  same: JSON.stringify(Array.from(decoded.data[1].embedding)) === JSON.stringify(plain.data[0].embedding),
  usage: decoded.usage,
});
fact('dimensions', await failure(() => openai.embeddings.create({ model, input: 'a', dimensions: 256 })));
const stranger = new OpenAI({ baseURL: `${url}/v1`, apiKey: 'sk-nobody', maxRetries: 0 });
fact('stranger', await failure(() => stranger.embeddings.create({ model, input: 'a' })));
