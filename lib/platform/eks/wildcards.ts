/**
 * Whether the text matches the pattern, in which `*` stands for any run of characters (also none) and `?` for one.
 * The last `*` is widened step by step instead of trying every split, so no pattern takes exponential time.
 */
export function matchesWildcards(pattern: string, text: string): boolean {
  let p = 0;
  let star = -1;
  let widenedTo = 0;
  for (let t = 0; t < text.length;) {
    if (pattern[p] === '*') {
      star = p++;
      widenedTo = t;
    } else if (pattern[p] === '?' || pattern[p] === text[t]) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++widenedTo;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
