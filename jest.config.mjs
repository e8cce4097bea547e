/** One runner for all tests. Files are compiled one by one with swc; types are checked by `npm run typecheck`. */
export default {
  // What hangs ends here. It is no measure of speed: Jest's own 5 s is, on a machine that has other work.
  testTimeout: 60_000,
  // Each file's modules are compiled anew and stay; without this a worker comes to several GB in a run.
  workerIdleMemoryLimit: '1GB',
  rootDir: '.',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  // Only this folder's code is compiled: packages are published as JavaScript.
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/test/conformance'],
  // Two cores on the smallest machine that must pass.
  maxWorkers: 2,
};
