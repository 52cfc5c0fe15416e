import { availableParallelism } from 'node:os';

/** Plain Node strips the types (erasable syntax only), so nothing is transformed. */
export default {
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/.cache/'],
  // Most tests wait for processes and time-outs: with a worker for each core a third of their time stands idle.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  coverageProvider: 'v8',
};
