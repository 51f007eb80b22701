import { isIP } from 'node:net';

/** The two families of IP addresses. */
export enum IpFamily {
  /** 32-bit addresses. */
  IPV4 = 'IPv4',
  /** 128-bit addresses. */
  IPV6 = 'IPv6',
}

/** An address as a number, so that blocks and ranges of both families are compared by the same code. */
export interface ParsedAddress {
  readonly family: IpFamily;
  readonly value: bigint;
}

/** The number of bits in an address of a family. */
export function addressBits(family: IpFamily): number {
  return family === IpFamily.IPV4 ? 32 : 128;
}

/** Reads an address, or returns undefined for anything that is none. */
export function tryParseAddress(text: string): ParsedAddress | undefined {
  switch (isIP(text)) {
    case 4:
      return { family: IpFamily.IPV4, value: parseIpv4(text) };
    case 6:
      // a zone index (fe80::1%eth0) names a link of one machine and means nothing to another
      return text.includes('%') ? undefined : { family: IpFamily.IPV6, value: parseIpv6(text) };
    default:
      return undefined;
  }
}

/** Writes an address; IPv6 in the canonical form of RFC 5952. */
export function formatAddress({ family, value }: ParsedAddress): string {
  return family === IpFamily.IPV4 ? formatIpv4(value) : formatIpv6(value);
}

function parseIpv4(text: string): bigint {
  return text.split('.').reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
}

function formatIpv4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
}

function parseIpv6(text: string): bigint {
  const embedded = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const hexadecimal = embedded ? embedded[1] + ipv4AsGroups(embedded[2]) : text;
  const [head, tail] = hexadecimal.split('::').map((half) => half.split(':').filter(Boolean));
  const groups = tail ? [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail] : head;
  return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

function ipv4AsGroups(text: string): string {
  const value = parseIpv4(text);
  return `${(value >> 16n).toString(16)}:${(value & 65535n).toString(16)}`;
}

function formatIpv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => (value >> BigInt(112 - 16 * i)) & 65535n);
  const { start, length } = longestRunOfZeros(groups);
  const text = groups.map((group) => group.toString(16));
  if (length < 2) return text.join(':');
  return `${text.slice(0, start).join(':')}::${text.slice(start + length).join(':')}`;
}

function longestRunOfZeros(groups: bigint[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  groups.forEach((group, i) => {
    if (group !== 0n) start = i + 1;
    else if (i + 1 - start > best.length) best = { start, length: i + 1 - start };
  });
  return best;
}
