#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const compiled = join(__dirname, '..', 'build', 'main.js');
if (!existsSync(compiled)) {
  process.stderr.write('error: the command line is not built yet\n  fix: npm run build\n');
  process.exit(2);
}

// `kasane … | head` closes our output early; that is no error.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

require(compiled)
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
