/** How long one question may take; moto answers in milliseconds unless it is busy. */
const TIMEOUT_MS = 3_000;

/**
 * What answers at an endpoint: `moto`, `localstack`, `emulator` (another one that speaks AWS), `other` (something that
 * does not) or `nothing`.
 */
export async function probe(endpoint) {
  const moto = await ask(`${endpoint}/moto-api/config`);
  if (moto.refused) return 'nothing';
  if (moto.json && 'lambda' in moto.json) return 'moto';
  const localstack = await ask(`${endpoint}/_localstack/health`);
  if (localstack.json?.services) return 'localstack';
  const sts = await ask(`${endpoint}/`, whoAmI());
  return sts.text?.includes('GetCallerIdentityResponse') ? 'emulator' : 'other';
}

async function ask(url, init) {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await response.text();
    return { text, json: parsed(text) };
  } catch (error) {
    return { refused: isRefused(error) };
  }
}

/** `localhost` may be tried at several addresses; then the error holds one error for each. */
function isRefused(error) {
  const causes = error.cause?.errors ?? [error.cause ?? error];
  return causes.every(({ code }) => ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code));
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The one call that every AWS emulator answers and that needs no permission. Its signature is not looked at. */
function whoAmI() {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-amz-date': '20250101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20250101/us-east-1/sts/aws4_request, SignedHeaders=host;x-amz-date, Signature=0000000000000000',
    },
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
  };
}
