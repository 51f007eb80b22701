import type { IConstruct } from 'constructs';
import { fail } from '../../../../../core/coded-error';
import type { CustomHeadersConfig } from '../custom-headers';
import { requireAtMost, requireDistinct } from './field-limits';

// cloud.google.com/load-balancing/docs/https/custom-headers and /docs/quotas, read 2026-11
const MOST_HEADERS = 16;
/** 8 KB of names and values together, before variables are filled in. */
const MOST_BYTES = 8192;
const RESERVED_NAMES: readonly string[] = [
  'x-user-ip',
  'cdn-loop',
  'keep-alive',
  'transfer-encoding',
  'te',
  'connection',
  'trailer',
  'upgrade',
  'authority',
];
const RESERVED_PREFIXES: readonly string[] = ['x-google', 'x-goog-', 'x-gfe', 'x-amz-'];

/** RFC 9110: the characters of a field name. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Whether the text can be the name of a header. */
export function isHeaderName(text: string): boolean {
  return HEADER_NAME.test(text);
}

/** Refuses headers that the load balancer does not add. */
export function checkCustomHeaders(scope: IConstruct, field: string, { headers }: CustomHeadersConfig): void {
  requireAtMost(scope, `${field}.headers`, headers, MOST_HEADERS);
  const names = headers.map((header) => requireHeader(scope, field, header));
  requireDistinct(scope, `${field}.headers`, names);
  // the colons do not count
  const bytes = headers.reduce((sum, header) => sum + Buffer.byteLength(header) - 1, 0);
  if (bytes > MOST_BYTES) {
    fail('BACKEND_CONFIG_INVALID', { scope, what: `${field} is too large`, given: `${bytes} bytes`, allowed: `up to ${MOST_BYTES}` });
  }
}

/** The name of a header, in lower case. */
function requireHeader(scope: IConstruct, field: string, header: string): string {
  const [name, ...value] = header.split(':');
  // value.length is 0 without a colon; an empty value after one is allowed
  if (value.length === 0 || !isHeaderName(name) || /[\r\n]/.test(header)) {
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: `${field} holds something that is no header`,
      given: JSON.stringify(header),
      allowed: 'Name:value, for example X-Client-Region:{client_region}',
    });
  }
  const lowerCase = name.toLowerCase();
  if (RESERVED_NAMES.includes(lowerCase) || RESERVED_PREFIXES.some((prefix) => lowerCase.startsWith(prefix))) {
    fail('BACKEND_CONFIG_INVALID', {
      scope,
      what: `${field} holds a header that the load balancer keeps for itself`,
      given: JSON.stringify(name),
      allowed: `names other than ${RESERVED_NAMES.join(', ')}, and not beginning with ${RESERVED_PREFIXES.join(', ')}`,
      fix: 'give the header another name',
    });
  }
  return lowerCase;
}
