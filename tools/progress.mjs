/** How long a step may be silent. */
const QUIET_MS = 2_000;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Runs one step and shows that it goes on: after two seconds a spinner with the elapsed seconds on a terminal, plain
 * lines elsewhere (a log file does not want a spinner).
 */
export async function withProgress(label, work, out = process.stdout) {
  const started = Date.now();
  const stop = out.isTTY ? spin(label, started, out) : tell(label, started, out);
  try {
    const result = await work();
    stop();
    return result;
  } catch (error) {
    stop();
    throw error;
  }
}

/** `12 s` since a moment. */
export function secondsSince(started) {
  return `${Math.round((Date.now() - started) / 1000)} s`;
}

function spin(label, started, out) {
  let frame = 0;
  let shown = false;
  const timer = setInterval(() => {
    if (Date.now() - started < QUIET_MS) return;
    shown = true;
    out.write(`\r\u001b[2K${FRAMES[frame++ % FRAMES.length]} ${label} … ${secondsSince(started)}`);
  }, 100);
  return () => {
    clearInterval(timer);
    if (shown) out.write('\r\u001b[2K');
  };
}

function tell(label, started, out) {
  const line = () => out.write(`${label} … ${secondsSince(started)}\n`);
  let repeated;
  const first = setTimeout(() => {
    line();
    repeated = setInterval(line, 10_000);
  }, QUIET_MS);
  return () => {
    clearTimeout(first);
    clearInterval(repeated);
  };
}
