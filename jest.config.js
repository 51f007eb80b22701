/** Everyday tests: no network, no server, no tool beside Node. `jest.ci.config.js` has the ones that need real tools. */
module.exports = {
  testEnvironment: 'node',
  // processes and not the main one: some tests change the working directory
  maxWorkers: 2,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/engines/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: { '^kasane$': '<rootDir>/lib/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/cli/build/'],
};
