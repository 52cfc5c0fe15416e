#!/usr/bin/env node
import { complainOf } from './node-version.ts';

/**
 * The entry of the command line: what an old Node cannot read, or lacks while it runs, is in files of its own, which are
 * loaded when its version is known.
 */
const complaint = complainOf(process.versions.node);
if (complaint === undefined) {
  void import('./command-line.ts').then(({ main }) => main());
} else {
  process.stderr.write(complaint);
  process.exitCode = 2;
}
