/** Where a text stops being JSON. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** Finds the first place where a text is no JSON. V8's own message names a place for some faults only. */
export function jsonFault(text: string): JsonFault {
  const scanner = new Scanner(text);
  const problem = scanner.scan() ?? 'not JSON';
  const before = text.slice(0, scanner.offset).split('\n');
  return { line: before.length, column: before[before.length - 1].length + 1, problem };
}

/** Walks the text by the grammar of https://www.json.org; each method returns what is wrong, or undefined. */
class Scanner {
  public offset = 0;

  constructor(private readonly text: string) {}

  public scan(): string | undefined {
    const problem = this.value();
    if (problem) return problem;
    this.take(SPACE);
    return this.offset === this.text.length ? undefined : this.expected('the end of the file');
  }

  private value(): string | undefined {
    this.take(SPACE);
    if (this.text[this.offset] === '{') return this.members('}', () => this.member());
    if (this.text[this.offset] === '[') return this.members(']', () => this.value());
    return this.take(STRING) || this.take(SCALAR) ? undefined : this.expected('a value');
  }

  private members(end: string, member: () => string | undefined): string | undefined {
    this.offset += 1;
    this.take(SPACE);
    if (this.skip(end)) return undefined;
    for (;;) {
      const problem = member();
      if (problem) return problem;
      this.take(SPACE);
      if (this.skip(end)) return undefined;
      if (!this.skip(',')) return this.expected(`"," or "${end}"`);
    }
  }

  private member(): string | undefined {
    this.take(SPACE);
    if (!this.take(STRING)) return this.expected('a name in double quotes');
    this.take(SPACE);
    return this.skip(':') ? this.value() : this.expected('":"');
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text);
    if (found) this.offset += found[0].length;
    return found !== null;
  }

  private skip(character: string): boolean {
    if (this.text[this.offset] !== character) return false;
    this.offset += 1;
    return true;
  }

  private expected(what: string): string {
    const found = /^\S{1,12}/.exec(this.text.slice(this.offset))?.[0];
    return `not JSON: expected ${what}, found ${found ? `"${found}"` : 'the end of the file'}`;
  }
}
