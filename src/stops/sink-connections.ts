import { guessEndpoint, overrideOf, type Service } from '../aws/index.ts';
import type { Job } from '../job.ts';
import type { SinkUri } from '../manifest/index.ts';

/** Whose partition and Region the sinks are in that name none. */
interface Place {
  readonly partition: string;
  readonly region: string;
}

/** Opens the connections that the sinks will use at once, while the token is on its way: handshakes are round trips. */
export function openSinkConnections({ connections, env, inputs, ledger }: Job, place: Place): void {
  const open = (service: Service, region: string, count: number, bucket?: string) => {
    const url = guessEndpoint(service, region, place.partition, env);
    if (url === undefined) {
      return;
    }
    // A bucket has a host of its own, unless dots in its name would break the certificate.
    if (bucket !== undefined && !bucket.includes('.') && overrideOf(service, env) === undefined) {
      url.hostname = `${bucket}.${url.hostname}`;
    }
    connections.open(url, count);
  };
  open('STS', place.region, 1);
  for (const sink of ledger.sinks) {
    openFor(sink, place, open);
  }
  const { signingKey } = inputs.audit;
  if (signingKey !== undefined) {
    open('KMS', signingKey.region ?? place.region, 1);
  }
}

function openFor(
  sink: SinkUri,
  { region }: Place,
  open: (service: Service, region: string, count: number, bucket?: string) => void,
): void {
  if (sink.scheme === 's3') {
    open('S3', sink.region ?? region, 1, sink.bucket);
  } else if (sink.scheme === 'cloudwatch-logs') {
    // The stream and its first event leave side by side.
    open('CLOUDWATCH_LOGS', sink.region ?? region, 2);
  }
}
