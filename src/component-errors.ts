import type { CatalogueEntry } from './error-catalogue.ts';

/**
 * What the GitLab component's shell code prints before there is a Node to run: entries of the catalogue that no program
 * throws, so that no bundle holds them.
 */
export const COMPONENT_ERRORS = {
  KT907: {
    title: 'The job has no fitting Node',
    exit: 2,
    cause:
      'The GitLab component runs on Node 22.12 or newer, and the image of the job has none, an older one, or none that ' +
      '`install-node` could install. Nothing was read.',
    fix:
      'Use an image with Node (`node:24-alpine`, or your own with it), set the input `install-node: true` when the ' +
      'distribution of the image offers Node 22.12 or newer, or copy Node into the image: ' +
      '`COPY --from=node:24 /usr/local/bin/node /usr/local/bin/`.',
  },
  KT908: {
    title: 'The command line could not be fetched',
    exit: 2,
    cause:
      'The GitLab component could not download its command line from the input `bundle-url`, or unpack it; or what came has ' +
      'another SHA-256 than the one that the release wrote into the template. It was not run, and nothing was read.',
    fix:
      'Read the reason in the message. Behind a mirror set `bundle-url` to the same file; a file with another SHA-256 is ' +
      'another version than the template, or was changed on its way.',
  },
  KT909: {
    title: 'This job cannot use the component',
    exit: 2,
    cause:
      'The GitLab component needs a shell of POSIX (bash, dash, busybox), the programs `mktemp`, `mkfifo` and `tar`, and a folder ' +
      'for temporary files outside the project. A shell loads once, and must take the variables.',
    fix: 'The message says what is missing. Runners with PowerShell cannot use the component: choose a runner with a POSIX shell by `tags`.',
  },
} as const satisfies Record<string, CatalogueEntry>;
