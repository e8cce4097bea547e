/** The root's runner and compiler, over this folder alone. */
import root from '../../jest.config.mjs';

export default {
  ...root,
  rootDir: '../..',
  roots: ['<rootDir>/test/conformance'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  // Routers and ESLint are processes that load for seconds; Jest's own 5 s are for code that is loaded already.
  testTimeout: 30_000,
  moduleNameMapper: {
    // Its integration suite brings an Apollo Server of its own; the one to be tested is Leetgraph's.
    '^@apollo/server$': '<rootDir>/node_modules/@apollo/server',
    '^@apollo/server/(.*)$': '<rootDir>/node_modules/@apollo/server/$1',
  },
};
