/** Something the user can mend: one line that says what is wrong, one that says how to mend it. */
export class Problem extends Error {
  constructor(message, fix) {
    super(message);
    this.fix = fix;
  }
}

/** Runs a script; a problem is printed without stack and ends it with code 2. */
export async function runScript(main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    // what node:util's parseArgs says of an unknown option is for the user too
    if (!(error instanceof Problem) && !String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(`error: ${error.message}${error.fix ? `\n  fix: ${error.fix}` : ''}`);
    process.exitCode = 2;
  }
}
