/** Plain Node strips the types (erasable syntax only), so nothing is transformed. */
export default {
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/.cache/'],
  // Most tests wait for the processes that they start: a core less, which is Jest's own choice, would stand idle.
  maxWorkers: '100%',
  coverageProvider: 'v8',
};
