import type { Memory } from '../../core/memory';
import type { NginxOptionsProps } from './nginx-options';

const PREFIX = 'nginx.ingress.kubernetes.io/';
const UNITS: { readonly [unit: string]: number } = { g: 2 ** 30, m: 2 ** 20, k: 2 ** 10 };

/** The annotations of an Ingress that say the options; those that were left out are left out. */
export function nginxAnnotations(options: NginxOptionsProps): { [name: string]: string } {
  const values: { [name: string]: string | number | boolean | undefined } = {
    'rewrite-target': options.rewriteTarget,
    'ssl-redirect': options.sslRedirect,
    'force-ssl-redirect': options.forceSslRedirect,
    'backend-protocol': options.backendProtocol,
    'proxy-body-size': options.proxyBodySize && nginxSize(options.proxyBodySize),
    'proxy-connect-timeout': options.proxyConnectTimeoutSeconds,
    'proxy-read-timeout': options.proxyReadTimeoutSeconds,
    'proxy-send-timeout': options.proxySendTimeoutSeconds,
    affinity: options.affinityCookie && 'cookie',
    'session-cookie-name': options.affinityCookie,
    'limit-rps': options.limitRps,
    'whitelist-source-range': options.whitelistSourceRange?.join(','),
  };
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [PREFIX + name, String(value)]));
}

/** Bytes in the largest of nginx's binary units that holds them exactly: `8m`. */
function nginxSize({ asBytes }: Memory): string {
  const unit = ['g', 'm', 'k'].find((candidate) => asBytes % UNITS[candidate] === 0);
  return unit ? `${asBytes / UNITS[unit]}${unit}` : String(asBytes);
}
