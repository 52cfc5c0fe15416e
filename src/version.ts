import manifest from '../package.json' with { type: 'json' };

/** As package.json has it; the bundler puts it in. */
export const VERSION = manifest.version;
