import { type Caller, denial, requireAccess } from './access.ts';
import { type Answer, answerJson, ServiceError } from './answer.ts';
import type { Moto } from './moto.ts';
import {
  ciphertextOf,
  type DecryptionWorld,
  requireDecryption,
  splitMotoCiphertext,
} from './parameter-decryption.ts';
import { type ParameterRequest, parseParameterName } from './parameter-name.ts';
import type { Registry } from './registry.ts';

const MAX_NAMES = 10;
// What GetParameters gives back (the service model's Parameter shape); moto adds Tier and Policies.
const ANSWER_FIELDS = ['Name', 'Type', 'Value', 'Version', 'SourceResult', 'LastModifiedDate', 'DataType'];

/** What the SSM front needs beside the caller. */
export interface SsmWorld extends DecryptionWorld {
  readonly registry: Registry;
}

type MotoParameter = Readonly<Record<string, unknown>>;

/** GetParameters as AWS answers it: one name that may not be read fails the whole call. */
export async function getParameters(
  input: Record<string, unknown>,
  caller: Caller,
  world: SsmWorld,
): Promise<Answer> {
  const requests = readRequests(readNames(input['Names']), caller, world.registry, 'ssm:GetParameters');
  refuseDuplicates(requests);
  const found = await lookUp(requests, caller, world.moto);
  const decrypt = input['WithDecryption'] === true;
  const pairs = requests.flatMap((request) => {
    const parameter = found.get(request.asked);
    return parameter === undefined ? [] : [{ request, parameter }];
  });
  const opened = await Promise.all(
    pairs.map(({ request, parameter }) => open(parameter, request, decrypt, caller, world)),
  );
  // "Results come in alphabetical order"; moto's come in the order of a set.
  opened.sort((a, b) => compareText(String(a['Name']), String(b['Name'])));
  const missing = requests.filter(({ asked }) => !found.has(asked)).map(({ asked }) => asked);
  return answerJson({ InvalidParameters: missing, Parameters: opened });
}

/** GetParameter: a missing name is an error here, and a missing version another one. */
export async function getParameter(
  input: Record<string, unknown>,
  caller: Caller,
  world: SsmWorld,
): Promise<Answer> {
  const [request] = readRequests([String(input['Name'] ?? '')], caller, world.registry, 'ssm:GetParameter');
  const parameter = request && (await lookUp([request], caller, world.moto)).get(request.asked);
  if (request === undefined || parameter === undefined) {
    const code = request?.selector ? 'ParameterVersionNotFound' : 'ParameterNotFound';
    throw new ServiceError(
      code,
      request?.selector
        ? `Systems Manager could not find version ${request.selector.slice(1)} of ${request.path}. Verify the version and try again.`
        : '',
    );
  }
  return answerJson({
    Parameter: await open(parameter, request, input['WithDecryption'] === true, caller, world),
  });
}

/** GetParametersByPath: permission is asked for the path only, so that children come back that were denied (as on AWS). */
export async function getParametersByPath(
  input: Record<string, unknown>,
  caller: Caller,
  world: SsmWorld,
): Promise<Answer> {
  const path = String(input['Path'] ?? '');
  const { region, principal } = caller;
  requireAccess(
    caller,
    'ssm:GetParametersByPath',
    `arn:${principal.partition}:ssm:${region}:${principal.account}:parameter${path.replace(/\/$/, '')}`,
  );
  const target = { service: 'ssm', region, account: principal.account };
  const page = await world.moto.call(target, 'AmazonSSM.GetParametersByPath', {
    ...input,
    WithDecryption: false,
  });
  const parameters = await Promise.all(
    asList(page['Parameters']).map((parameter) => {
      const request = parseParameterName(String(parameter['Name']), {
        partition: principal.partition,
        region,
        account: principal.account,
      });
      if (request === null) throw new Error('moto stored a name that is none');
      return open(parameter, request, input['WithDecryption'] === true, caller, world);
    }),
  );
  return answerJson({ ...page, Parameters: parameters });
}

function readNames(names: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(names) ? names : [];
  const bound = list.length > MAX_NAMES ? `less than or equal to ${MAX_NAMES}` : 'greater than or equal to 1';
  if (list.length === 0 || list.length > MAX_NAMES) {
    throw new ServiceError(
      'ValidationException',
      `1 validation error detected: Value '[${list.join(', ')}]' at 'names' failed to satisfy constraint: ` +
        `Member must have length ${bound}`,
    );
  }
  return list.map(String);
}

/** Permissions come before the look-up: a denied name is denied whether it exists or not. */
function readRequests(
  names: readonly string[],
  caller: Caller,
  registry: Registry,
  action: string,
): readonly ParameterRequest[] {
  const { partition, account } = caller.principal;
  return names.map((name) => {
    const request = parseParameterName(name, { partition, account, region: caller.region });
    if (request === null) {
      requireAccess(caller, action, `arn:${partition}:ssm:${caller.region}:${account}:*`);
      throw new ServiceError(
        'ValidationException',
        'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_',
      );
    }
    if (request.path.startsWith('/aws/reference/')) {
      throw new ServiceError(
        'ValidationException',
        'The sandbox does not model references to Secrets Manager.',
      );
    }
    requireAccess(caller, action, request.arn);
    requireShare(request, caller, registry, action);
    return request;
  });
}

/** Another account's parameter needs a resource share (AWS RAM) beside the caller's own permission. */
function requireShare(request: ParameterRequest, caller: Caller, registry: Registry, action: string): void {
  const { account } = caller.principal;
  if (request.account === account || registry.shares.get(request.arn)?.has(account)) return;
  throw denial(caller, action, request.arn, `because no resource-based policy allows the ${action} action`);
}

/** AWS refuses a name that stands twice; two selectors of one parameter are undocumented, so they are refused too. */
function refuseDuplicates(requests: readonly ParameterRequest[]): void {
  const arns = requests.map(({ arn }) => arn);
  if (new Set(arns).size === arns.length) return;
  throw new ServiceError('ValidationException', 'Duplicate parameter names in the request are not allowed.');
}

/** Asks moto once for each account, without decryption: its "ciphertext" tells the key id, which nothing else does. */
async function lookUp(
  requests: readonly ParameterRequest[],
  caller: Caller,
  moto: Moto,
): Promise<ReadonlyMap<string, MotoParameter>> {
  const accounts = [...new Set(requests.map(({ account }) => account))];
  const answers = await Promise.all(
    accounts.map(async (account) => {
      const own = requests.filter((request) => request.account === account);
      const target = { service: 'ssm', region: caller.region, account };
      const Names = own.map(({ path, selector }) => path + selector);
      const answer = await moto.call(target, 'AmazonSSM.GetParameters', { Names, WithDecryption: false });
      return own.flatMap((request): [string, MotoParameter][] => {
        // moto gives the bare name back; a call holds each parameter once, so that the name finds the request.
        const parameter = asList(answer['Parameters']).find(
          ({ Name }) => withSlash(String(Name)) === request.path,
        );
        return parameter === undefined ? [] : [[request.asked, parameter]];
      });
    }),
  );
  return new Map(answers.flat());
}

/** One parameter as AWS shows it: Selector, ARN and ciphertext are ours, decryption is held to the KMS permissions. */
async function open(
  parameter: MotoParameter,
  request: ParameterRequest,
  decrypt: boolean,
  caller: Caller,
  world: SsmWorld,
): Promise<Record<string, unknown>> {
  const shown = Object.fromEntries(
    ANSWER_FIELDS.flatMap((field) => (parameter[field] == null ? [] : [[field, parameter[field]]])),
  );
  if (parameter['Type'] === 'SecureString') {
    const { keyId, plaintext } = splitMotoCiphertext(String(parameter['Value']));
    if (decrypt) await requireDecryption(keyId, request, caller, world);
    shown['Value'] = decrypt ? plaintext : ciphertextOf(request, parameter['Version']);
  }
  const modified = world.registry.modified.get(`${request.arn}:${parameter['Version']}`);
  if (modified !== undefined) shown['LastModifiedDate'] = modified / 1000;
  return { ...shown, ARN: request.arn, ...(request.selector === '' ? {} : { Selector: request.selector }) };
}

function asList(value: unknown): readonly MotoParameter[] {
  return Array.isArray(value) ? value : [];
}

function withSlash(name: string): string {
  return name.startsWith('/') ? name : `/${name}`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
