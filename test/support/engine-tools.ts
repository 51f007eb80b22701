import { spawnSync } from 'node:child_process';

/** Whether a program answers, wherever it is found on PATH. */
function isThere(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

const TOOLS = {
  terraform: { isThere: () => isThere('terraform', 'version'), get: 'install Terraform 1.10 or newer and put it on PATH' },
  aws: { isThere: () => isThere('aws', '--version'), get: 'install the AWS command line (PyPI awscli)' },
  kubectl: { isThere: () => isThere('kubectl', 'version', '--client'), get: 'install kubectl and put it on PATH' },
  python: { isThere: () => isThere('python3', '--version'), get: 'install Python 3.9 or newer; moto runs on it' },
};

/** `describe`, or a skip that says what is missing and how to get it. In CI a missing tool is a failure. */
export function describeWith(tools: (keyof typeof TOOLS)[], title: string, body: () => void): void {
  const missing = tools.filter((tool) => !TOOLS[tool].isThere());
  if (missing.length === 0) {
    describe(title, body);
    return;
  }
  const reason = `${title}: needs ${missing.map((tool) => `${tool} (${TOOLS[tool].get})`).join(', ')}`;
  if (process.env.CI) {
    test(reason, () => {
      throw new Error(reason);
    });
  } else {
    test.skip(reason, () => undefined);
  }
}
