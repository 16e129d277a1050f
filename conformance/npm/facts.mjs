// What the scripts share: where the server is, and one line of JSON for each fact they find.
export const url = process.argv[2];
export const key = process.argv[3];
export const greeting = 'think:They greet me.|say:Hello 👋🏽, wörld!';
export const lookup = {
  type: 'object',
  properties: { q: { type: 'string' } },
  required: ['q'],
};

export function fact(name, value) {
  console.log(JSON.stringify({ name, value }));
}

/** The class and status of what `work` throws; a script that expects a failure and gets none says so. */
export async function failure(work) {
  try {
    await work();
  } catch (error) {
    return { type: error.constructor.name, status: error.status ?? error.statusCode, message: error.message };
  }
  return { type: 'none' };
}

/** Generations under way as the server counts them. */
export async function generations() {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^text_active_generations (.*)$/m.exec(metrics)[1]);
}

/** Generations under way once the server had up to ten seconds to come to rest. */
export async function generationsAtRest() {
  for (let tries = 0; tries < 500 && (await generations()) > 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return generations();
}
