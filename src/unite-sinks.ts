import type { SinkUri } from './manifest/index.ts';

/**
 * The sinks of input and manifest together, each once; one that either of them requires is required. The file is always
 * there, and only the input can make it optional.
 */
export function uniteSinks(input: readonly SinkUri[], manifest: readonly SinkUri[]): readonly SinkUri[] {
  const all = [...input, ...manifest];
  const files = all.filter(({ scheme }) => scheme === 'file');
  const isLoosened = input.some(({ scheme, isRequired }) => scheme === 'file' && !isRequired);
  const isFileRequired = !isLoosened || files.some(({ isRequired }) => isRequired);
  const remote = all.filter(({ scheme }) => scheme !== 'file');
  const alike = Map.groupBy(remote, placeOf);
  const united = [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...named(first, others), isRequired: [first, ...others].some(({ isRequired }) => isRequired) }],
  );
  return [{ scheme: 'file', text: 'file', isRequired: isFileRequired }, ...united];
}

/** Of the same bucket, the first that names its Region. */
function named(first: SinkUri, others: readonly SinkUri[]): SinkUri {
  return [first, ...others].find((sink) => sink.scheme === 's3' && sink.region !== undefined) ?? first;
}

function placeOf(sink: SinkUri): string {
  if (sink.scheme === 's3') {
    return `s3 ${sink.bucket} ${sink.prefix}`;
  }
  return sink.scheme === 'file' ? 'file' : `${sink.scheme} ${sink.region ?? ''} ${sink.group}`;
}
