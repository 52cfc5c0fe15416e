/** Plain Node strips the types (erasable syntax only), so nothing is transformed. */
export default {
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/.cache/'],
  coverageProvider: 'v8',
};
