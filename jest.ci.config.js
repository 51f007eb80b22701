const everyday = require('./jest.config.js');

/**
 * Tests that need real tools: Terraform with the AWS provider, an AWS emulator, kubectl, npm. Where a tool is missing
 * they skip and say how to get it; with CI=true that is a failure.
 */
module.exports = {
  ...everyday,
  roots: ['<rootDir>/test/engines'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 900_000,
  maxWorkers: 1,
};
