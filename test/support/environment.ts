/** Runs the action with these environment variables (undefined: not set), and puts back what was there. */
export function withEnvironment<T>(variables: { [name: string]: string | undefined }, action: () => T): T {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
  try {
    set(variables);
    return action();
  } finally {
    set(before);
  }
}

function set(variables: { [name: string]: string | undefined }): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
