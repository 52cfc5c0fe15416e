import { overrideOf, type Service } from '../aws/index.ts';
import { KeytrailError } from '../errors.ts';
import type { Job } from '../job.ts';
import type { SinkUri } from '../manifest/index.ts';
import { mistakeInEndpoint, mistakesInChoice, showAddress } from '../network/index.ts';
import { uniteSinks } from '../unite-sinks.ts';

const SERVICES = { s3: 'S3', 'cloudwatch-logs': 'CLOUDWATCH_LOGS' } as const;

/**
 * Notes the sinks of input and manifest, and holds their endpoints to `allow-endpoint-override`. Throws KT604 for one
 * that a variable moves without leave, KT109 for an address that nothing may be sent to.
 */
export function settleSinks({ env, inputs, ledger, report }: Job, manifest: readonly SinkUri[]): void {
  const { audit } = inputs;
  ledger.sinks = uniteSinks(audit.sinks, manifest);
  ledger.signingKey = audit.signingKey?.id;
  const services = ledger.sinks.flatMap(({ scheme, text }): [string, Service][] =>
    scheme === 'file' ? [] : [[text, SERVICES[scheme]]],
  );
  const signing: [string, Service][] = ledger.signingKey === undefined ? [] : [[ledger.signingKey, 'KMS']];
  const moved = [...services, ...signing].flatMap(([what, service]) => {
    const override = overrideOf(service, env);
    return override === undefined ? [] : [{ what, ...override }];
  });
  if (moved.length > 0 && !audit.allowEndpointOverride) {
    throw refusal(moved);
  }
  requireSafe(env, moved);
  for (const { variable, address } of moved) {
    if (!ledger.isEndpointKnown(variable)) {
      ledger.sinkEndpoints.set(variable, showAddress(address));
      report.routed('endpoint', showAddress(address), variable);
    }
  }
}

interface Moved {
  readonly what: string;
  readonly variable: string;
  readonly address: string;
}

function refusal(moved: readonly Moved[]): KeytrailError {
  return new KeytrailError('KT604', 'a variable moves the endpoint of an audit sink; nothing was read.', {
    details: moved.map(
      ({ what, variable, address }) => `${what}: ${variable} sends it to ${showAddress(address)}`,
    ),
  });
}

function requireSafe(env: Job['env'], moved: readonly Moved[]): void {
  const addresses = new Map(moved.map(({ variable, address }) => [variable, address]));
  const mistakes = [
    ...[...addresses].flatMap(([variable, address]) => {
      const mistake = mistakeInEndpoint(address);
      return mistake === undefined ? [] : [`${variable} ${mistake}`];
    }),
    ...mistakesInChoice(env, [...addresses.keys()]),
  ];
  if (mistakes.length > 0) {
    const message = 'a variable of the network is not valid; nothing was read.';
    throw new KeytrailError('KT109', message, { details: mistakes });
  }
}
