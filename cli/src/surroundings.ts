/** Where text goes; `process.stdout` is one. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Where text comes from; `process.stdin` is one. */
export interface Input extends AsyncIterable<string | Uint8Array> {
  readonly isTTY?: boolean;
}

/** All that a command may touch of the world around it, so that tests can put their own there. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: Input;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The real ones. */
export function processSurroundings(): Surroundings {
  return { stdout: process.stdout, stderr: process.stderr, stdin: process.stdin, cwd: process.cwd(), env: process.env };
}
