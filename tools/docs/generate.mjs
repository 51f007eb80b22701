import { writeFileSync } from 'node:fs';
import { inProject } from '../project.mjs';
import { readAssembly } from './assembly.mjs';
import { errorCatalog, errorsPage } from './errors.mjs';
import { platformsPage } from './platforms.mjs';
import { surfaceOf } from './surface.mjs';

/**
 * `npm run docs`: writes what is generated from the compiled library and kept in the repository. With `--print` it
 * only prints the files as JSON, for the test that says whether they are fresh.
 */
const catalog = errorCatalog();
const files = {
  'docs/ERRORS.md': errorsPage(catalog),
  'docs/PLATFORMS.md': platformsPage(),
  'test/api/surface.txt': `${surfaceOf(readAssembly())}\n`,
  'test/api/error-codes.txt': `${Object.keys(catalog).sort().join('\n')}\n`,
};

if (process.argv.includes('--print')) {
  process.stdout.write(JSON.stringify(files));
} else {
  for (const [path, content] of Object.entries(files)) {
    writeFileSync(inProject(path), content);
    console.log(`docs: ${path}`);
  }
}
