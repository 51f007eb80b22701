import { createHash } from 'node:crypto';

const HASH_LENGTH = 8;

/**
 * A name that is not longer than the limit. One that fits is left as it is; of one that does not, the end is
 * replaced by a hash of the whole, so that two long names stay different and one name stays the same.
 */
export function limitedName(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
  return `${name.slice(0, longest - HASH_LENGTH - 1)}-${hash}`;
}
