import { Problem } from '../problem.mjs';

/** Where the local cloud is: `AWS_ENDPOINT_URL`, else the port that LocalStack made usual. The library has the same default. */
const DEFAULT = 'http://localhost:4566';

/** The endpoint and its parts. */
export function localEndpoint(env = process.env) {
  const text = env.AWS_ENDPOINT_URL || DEFAULT;
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Problem(`AWS_ENDPOINT_URL is no URL: ${text}`, `unset it, or set it to something like ${DEFAULT}`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Problem(`AWS_ENDPOINT_URL must start with http:// or https://: ${text}`, `unset it, or set it to something like ${DEFAULT}`);
  }
  return {
    url: text.replace(/\/+$/, ''),
    port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
    /** Whether a server that we start on this machine would answer there. */
    startable: url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname),
  };
}
