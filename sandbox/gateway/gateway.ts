import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Answer, answerError, ServiceError } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { type Call, CallLog, type Connection } from './call-log.ts';
import { dispatch } from './dispatch.ts';
import { type FaultEffect, Faults } from './faults.ts';
import { type IncomingCall, namesOf, readCall } from './incoming.ts';
import { faultAnswer, sendHalf, waitDelays } from './interference.ts';
import { Moto } from './moto.ts';
import type { KmsDenial } from './parameter-decryption.ts';
import { Registry } from './registry.ts';
import { type LoopbackServer, serveOnLoopback } from './server.ts';
import { headerText } from './signature.ts';
import { assumeRoleWithWebIdentity } from './sts.ts';
import { TokenVerifier } from './web-identity.ts';

/** What tests may turn while the gateway runs. */
export interface GatewaySettings {
  /** 100 % of STS's packed policy size. */
  packedPolicyLimitBytes: number;
  kmsDenial: KmsDenial;
  /** Added to the gateway's clock. */
  clockOffsetMs: number;
}

/** The strict front of the emulator: what `AWS_ENDPOINT_URL` points to. */
export interface Gateway extends LoopbackServer {
  readonly registry: Registry;
  readonly faults: Faults;
  readonly log: CallLog;
  readonly settings: GatewaySettings;
}

interface GatewayOptions {
  readonly emulatorUrl: string;
  readonly port?: number;
}

// The inline policy's own limit: by default no policy that STS takes by length is refused by its packed size.
const DEFAULT_PACKED_LIMIT_BYTES = 2048;

/** Starts the gateway in front of a running emulator. */
export async function startGateway({ emulatorUrl, port = 0 }: GatewayOptions): Promise<Gateway> {
  const front = new Front(emulatorUrl);
  const server = await serveOnLoopback((request, response) => front.serve(request, response), {
    port,
    onConnection: (socket) => front.connect(socket),
  });
  const { registry, faults, log, settings } = front;
  return { ...server, registry, faults, log, settings };
}

class Front {
  readonly registry = new Registry();
  readonly faults = new Faults();
  readonly log = new CallLog();
  readonly settings: GatewaySettings = {
    packedPolicyLimitBytes: DEFAULT_PACKED_LIMIT_BYTES,
    kmsDenial: 'ciphertext',
    clockOffsetMs: 0,
  };
  readonly #verifier = new TokenVerifier();
  readonly #connections = new WeakMap<Socket, Connection>();
  readonly #moto: Moto;
  #connectionCount = 0;

  constructor(emulatorUrl: string) {
    this.#moto = new Moto(emulatorUrl);
  }

  connect(socket: Socket): void {
    this.#connectionCount += 1;
    const connection = { id: this.#connectionCount, openedAt: clock(), calls: 0 };
    this.#connections.set(socket, connection);
    this.log.connections.push(connection);
  }

  /** Never rejects: a failure of the gateway itself is a 500 that says so. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = clock();
    try {
      const incoming = await readCall(request);
      const call = this.#record(incoming, request.socket, startedAt);
      response.once('close', () => {
        call.endedAt = clock();
      });
      await this.#handle(incoming, call, response);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'unknown';
      if (!response.headersSent && !response.destroyed) response.writeHead(500).end(`sandbox: ${message}`);
    }
  }

  async #handle(incoming: IncomingCall, call: Call, response: ServerResponse): Promise<void> {
    const effects = this.faults.strike(call);
    await waitDelays(effects);
    if (effects.includes('reset')) {
      call.outcome = 'fault:reset';
      response.socket?.resetAndDestroy();
      return;
    }
    if (effects.includes('hang')) {
      call.outcome = 'fault:hang';
      return;
    }
    const answer = await this.#answer(incoming, call, effects);
    const ending = effects.find((effect) => effect === 'resetHalfway' || effect === 'cut');
    this.#send(response, answer, call, ending);
  }

  async #answer(incoming: IncomingCall, call: Call, effects: readonly FaultEffect[]): Promise<Answer> {
    for (const effect of effects) {
      const answer = faultAnswer(effect, incoming.protocol, call.requestId);
      if (answer === null) continue;
      call.outcome = typeof effect === 'string' ? `fault:${effect}` : 'fault:answer';
      return answer;
    }
    try {
      const answer = await this.#carryOut(incoming, call);
      call.outcome = answer.status < 300 ? 'ok' : `http:${answer.status}`;
      return answer;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      call.outcome = error.code;
      return answerError(incoming.protocol, error, call.requestId);
    }
  }

  async #carryOut(incoming: IncomingCall, call: Call): Promise<Answer> {
    const now = (): number => Date.now() + this.settings.clockOffsetMs;
    if (incoming.service === 'sts' && incoming.action === 'AssumeRoleWithWebIdentity') {
      const { packedPolicyLimitBytes } = this.settings;
      const world = { registry: this.registry, verifier: this.#verifier, now, packedPolicyLimitBytes };
      call.sessionName = incoming.form.get('RoleSessionName');
      return assumeRoleWithWebIdentity(incoming.form, world, call.requestId);
    }
    const principal = authenticate(incoming, this.registry, now());
    call.sessionName = principal.sessionName;
    const world = { moto: this.#moto, registry: this.registry, kmsDenial: this.settings.kmsDenial };
    return dispatch(incoming, principal, world, call.requestId);
  }

  #send(
    response: ServerResponse,
    plain: Answer,
    call: Call,
    ending: 'resetHalfway' | 'cut' | undefined,
  ): void {
    const idHeader = call.service === 's3' ? 'x-amz-request-id' : 'x-amzn-requestid';
    // Clients read the service's clock from Date and set theirs by it.
    const date = new Date(Date.now() + this.settings.clockOffsetMs).toUTCString();
    const answer = { ...plain, headers: { ...plain.headers, date, [idHeader]: call.requestId } };
    call.status = answer.status;
    call.answerBytes = Buffer.byteLength(answer.body);
    if (ending !== undefined) {
      call.outcome = `fault:${ending}`;
      sendHalf(response, answer, ending);
      return;
    }
    // An answer to HEAD states a length that it does not send; node computes the others.
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  #record(incoming: IncomingCall, socket: Socket, startedAt: number): Call {
    const connection = this.#connections.get(socket);
    if (connection !== undefined) connection.calls += 1;
    const call: Call = {
      requestId: randomUUID(),
      connection: connection?.id ?? 0,
      service: incoming.service,
      action: incoming.action,
      region: incoming.authorization?.region ?? null,
      accessKeyId: incoming.authorization?.accessKeyId ?? null,
      userAgent: headerText(incoming.headers['user-agent']),
      requestBytes: incoming.body.length,
      startedAt,
      names: namesOf(incoming),
      sessionName: null,
      endedAt: null,
      answerBytes: 0,
      status: null,
      outcome: null,
    };
    this.log.calls.push(call);
    return call;
  }
}

/** Milliseconds since 1970, finer than Date.now(). */
function clock(): number {
  return performance.timeOrigin + performance.now();
}
