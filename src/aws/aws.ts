import type { KMSClient } from '@aws-sdk/client-kms';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { STSClient } from '@aws-sdk/client-sts';
import type { MiddlewareStack } from '@smithy/types';
import {
  type AssumedRole,
  type AssumeRoleRequest,
  assumeRole,
  type CallerIdentity,
  callerIdentity,
} from './assume-role.ts';
import { settle } from './call.ts';
import { type ClientConfig, clientConfig } from './client-config.ts';
import { remember } from './clients.ts';
import type { Connections } from './connections.ts';
import type { ChainCredentials, Credentials } from './credentials.ts';
import { type Decrypted, type DecryptRequest, decrypt } from './decrypt.ts';
import type { Service } from './endpoints.ts';
import type { IsAnswer } from './gate.ts';
import { CALLS_AT_ONCE, Limit } from './limit.ts';
import { getParameters, type ParametersAnswer, type ParametersRequest } from './parameters.ts';
import type { OnRetry } from './retry-strategy.ts';
import { loadChain, loadEquipment, loadKms, loadSsm, loadSts } from './sdk.ts';
import { Sending } from './sending.ts';

export interface AwsOptions {
  /** Of it only the variables that move endpoints, and those that choose FIPS and dual-stack ones, are used. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly connections: Connections;
  readonly attemptMs: number;
  /** The first word of the `User-Agent` header: `keytrail/VERSION (github)`. */
  readonly userAgent: string;
  readonly onRetry: OnRetry;
}

/** Whom a client asks, in whose name. `api` is what log and budget call its requests: `s3:PutObject`. */
export interface ClientPlace {
  readonly service: Service;
  readonly api: string;
  readonly region: string;
  readonly credentials: Credentials;
}

/** The services that secrets come from. */
const READING: ReadonlySet<Service> = new Set(['SSM', 'KMS']);

interface Stacked<Input extends object, Output extends object> {
  readonly middlewareStack: MiddlewareStack<Input, Output>;
}

/**
 * The calls to AWS, by the official SDK clients, which are loaded when they are needed first. Every failure is an
 * `AwsError`; a spent budget rejects with the signal's reason.
 */
export class Aws {
  readonly #options: AwsOptions;
  readonly #stsClients = new Map<string, Promise<STSClient>>();
  readonly #ssmClients = new Map<string, Promise<SSMClient>>();
  readonly #kmsClients = new Map<string, Promise<KMSClient>>();
  /** By service and Region: that is what AWS throttles, whatever session asks. */
  readonly #limits = new Map<string, Limit>();
  /** Of the calls that read, wherever. */
  readonly #reads = new Limit(CALLS_AT_ONCE);
  readonly #sending = new Sending();
  #credentialChain: Promise<() => Promise<Credentials>> | undefined;
  #rehearsal: Promise<void> | undefined;

  constructor(options: AwsOptions) {
    this.#options = options;
  }

  /** Has the client that asks for sessions ready. */
  async prepareAssumeRole(region: string): Promise<void> {
    await this.#sts(region, 'sts:AssumeRoleWithWebIdentity');
  }

  /**
   * Takes AssumeRoleWithWebIdentity through the SDK, once for the load, against an answer from memory: the SDK's code is
   * compiled as it is first run. The answer is held back until a real request has left: the way to a request is compiled
   * while the token is waited for, the way from an answer while STS is. Resolves when the answer is waited for. Nothing
   * of it reaches the network, and what goes wrong in it is told by the real call.
   */
  async rehearseAssumeRole(region: string): Promise<void> {
    this.#rehearsal ??= this.#rehearseAssumeRole(region);
    await this.#rehearsal;
  }

  async #rehearseAssumeRole(region: string): Promise<void> {
    const api = 'sts:AssumeRoleWithWebIdentity';
    const { AssumeRoleWithWebIdentityCommand, STSClient } = await loadSts();
    const { ASSUMED, CannedAnswer, WORD } = await import('./rehearsal.ts');
    const config = await this.#config('STS', api, region, undefined);
    const requestHandler = new CannedAnswer('text/xml', ASSUMED, this.#sending.afterFirst(api));
    const client = await this.#equip(new STSClient({ ...config, requestHandler }), new Limit(1));
    const names = { RoleArn: WORD, RoleSessionName: WORD, WebIdentityToken: WORD };
    const answered = client.send(new AssumeRoleWithWebIdentityCommand(names));
    await Promise.race([requestHandler.asked, answered]).catch(() => {});
  }

  /** The same for GetParameters (15 ms), while STS is waited for, with credentials that are none. */
  async rehearseGetParameters(region: string): Promise<void> {
    const api = 'ssm:GetParameters';
    const { GetParametersCommand, SSMClient } = await loadSsm();
    const { CannedAnswer, PARAMETERS, WORD } = await import('./rehearsal.ts');
    const credentials = { accessKeyId: WORD, secretAccessKey: WORD, sessionToken: WORD };
    const config = await this.#config('SSM', api, region, credentials);
    const type = 'application/x-amz-json-1.1';
    const requestHandler = new CannedAnswer(type, PARAMETERS, this.#sending.afterFirst(api));
    const client = await this.#equip(new SSMClient({ ...config, requestHandler }), new Limit(1));
    const answered = client.send(new GetParametersCommand({ Names: [WORD], WithDecryption: true }));
    await Promise.race([requestHandler.asked, answered]).catch(() => {});
  }

  /** AssumeRoleWithWebIdentity: unsigned, the token is the proof. */
  async assumeRole(region: string, request: AssumeRoleRequest, signal: AbortSignal): Promise<AssumedRole> {
    return await assumeRole(
      await loadSts(),
      await this.#sts(region, 'sts:AssumeRoleWithWebIdentity'),
      request,
      signal,
    );
  }

  /** GetCallerIdentity with the SDK's own chain; it needs no permission. */
  async callerIdentity(
    region: string,
    credentials: Credentials,
    signal: AbortSignal,
  ): Promise<CallerIdentity> {
    return await callerIdentity(
      await loadSts(),
      await this.#sts(region, 'sts:GetCallerIdentity', credentials),
      signal,
    );
  }

  /** The first credentials that the SDK's own chain finds: environment, profile, SSO, container, instance role. */
  async chainCredentials(signal: AbortSignal): Promise<ChainCredentials> {
    this.#credentialChain ??= this.#openChain();
    const provide = await this.#credentialChain;
    const found = await settle(provide(), signal);
    const { chainSourceOf } = await import('./chain-source.ts');
    return { ...found, source: chainSourceOf(found) };
  }

  /** The clients of the chain (STS, SSO) take the same way as ours; where machines keep credentials, no proxy is asked. */
  async #openChain(): Promise<() => Promise<Credentials>> {
    const [{ fromNodeProviderChain }, { AttemptHandler }] = await Promise.all([loadChain(), loadEquipment()]);
    const { attemptMs, connections, userAgent } = this.#options;
    const requestHandler = new AttemptHandler({ connections, attemptMs, userAgent, onSent: () => undefined });
    return fromNodeProviderChain({ clientConfig: { requestHandler } });
  }

  /** GetParameters with decryption. A missing name is no error: it stands in `invalid`. */
  async getParameters(
    region: string,
    credentials: Credentials,
    request: ParametersRequest,
    signal: AbortSignal,
  ): Promise<ParametersAnswer> {
    return await getParameters(await loadSsm(), await this.#ssm(region, credentials), request, signal);
  }

  /** Decrypt, by the key that is named and no other. */
  async decrypt(
    region: string,
    credentials: Credentials,
    request: DecryptRequest,
    signal: AbortSignal,
  ): Promise<Decrypted> {
    const kms = await loadKms();
    const client = await remember(this.#kmsClients, `${region} ${credentials.accessKeyId}`, async () => {
      const made = new kms.KMSClient(await this.#config('KMS', 'kms:Decrypt', region, credentials));
      return await this.#equip(made, this.#limit('KMS', region));
    });
    return await decrypt(kms, client, request, signal);
  }

  /**
   * A new client, equipped as all others are. `isAnswer` tells an answer of the service from one that only looks like
   * it; by default one with nothing in it is none.
   */
  async equip<Input extends object, Output extends object, Client extends Stacked<Input, Output>>(
    { service, api, region, credentials }: ClientPlace,
    make: (config: ClientConfig & { readonly credentials: Credentials }) => Client & Stacked<Input, Output>,
    isAnswer?: IsAnswer,
  ): Promise<Client> {
    const config = await this.#config(service, api, region, credentials);
    const client = make({ ...config, credentials });
    return await this.#equip<Input, Output, Client>(client, this.#limit(service, region), isAnswer);
  }

  /** Resolves when so many requests of a kind are on their way. */
  whenSent(api: string, requests: number): Promise<void> {
    return this.#sending.whenSent(api, requests);
  }

  #sts(region: string, api: string, credentials?: Credentials): Promise<STSClient> {
    return remember(this.#stsClients, `${region} ${credentials?.accessKeyId}`, async () => {
      const { STSClient } = await loadSts();
      const client = new STSClient(await this.#config('STS', api, region, credentials));
      return await this.#equip(client, this.#limit('STS', region));
    });
  }

  #ssm(region: string, credentials: Credentials): Promise<SSMClient> {
    return remember(this.#ssmClients, `${region} ${credentials.accessKeyId}`, async () => {
      const { SSMClient } = await loadSsm();
      const client = new SSMClient(await this.#config('SSM', 'ssm:GetParameters', region, credentials));
      return await this.#equip(client, this.#limit('SSM', region));
    });
  }

  /**
   * Every client's requests pass a gate. The SDK copies each request and answer for a logger that nobody set: values
   * have no business there, so that step is taken out.
   */
  async #equip<Input extends object, Output extends object, Client extends Stacked<Input, Output>>(
    client: Client & Stacked<Input, Output>,
    limit: Limit,
    isAnswer?: IsAnswer,
  ): Promise<Client> {
    const { GATE, gateOf } = await loadEquipment();
    client.middlewareStack.remove('loggerMiddleware');
    client.middlewareStack.addRelativeTo(gateOf<Input, Output>(limit, isAnswer), GATE);
    return client;
  }

  #limit(service: Service, region: string): Limit {
    const key = `${service} ${region}`;
    const outer = READING.has(service) ? this.#reads : undefined;
    const limit = this.#limits.get(key) ?? new Limit(CALLS_AT_ONCE, outer);
    this.#limits.set(key, limit);
    return limit;
  }

  #config(service: Service, api: string, region: string, credentials: Credentials | undefined) {
    const onSent = () => this.#sending.add(api);
    return clientConfig(this.#options, { service, api, region, onSent }, credentials);
  }
}
