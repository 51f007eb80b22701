import { runScript } from '../problem.mjs';
import { stopLocalCloud } from './stop.mjs';

/** `npm run local:down` */
await runScript(async () => {
  await stopLocalCloud();
  return 0;
});
