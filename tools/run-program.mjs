import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. What it writes is kept, and with `echo` also shown at once.
 * A program that cannot be started ends with code 127, as in a shell; one that takes too long with 124.
 */
export function runProgram(program, args, { cwd, env = process.env, echo = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let late = false;
    const timer = timeoutMs && setTimeout(() => (late = child.kill('SIGKILL')), timeoutMs);
    const take = (from, to) =>
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (echo) to.write(text);
      });
    take(child.stdout, process.stdout);
    take(child.stderr, process.stderr);
    // Ctrl-C reaches the program too; it is waited for, so that a Terraform run can end in order
    const wait = () => undefined;
    process.on('SIGINT', wait);
    const end = (code) => {
      clearTimeout(timer);
      process.removeListener('SIGINT', wait);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code, signal) => end(late ? 124 : (code ?? (signal ? 130 : 1))));
  });
}

/** The last lines of a text: where a failing program says why. */
export function lastLines(text, count = 15) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
