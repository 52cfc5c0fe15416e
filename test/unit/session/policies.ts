/** A statement of a policy with its resources as a list. */
export interface ReadStatement {
  readonly Effect: string;
  readonly Action: string;
  readonly Resource: readonly string[];
  readonly Condition: unknown;
}

/** Reads a policy's text as IAM would; throws for anything that this project does not write. */
export function readPolicy(text: string): readonly ReadStatement[] {
  const policy: unknown = JSON.parse(text);
  const { Version, Statement, ...rest }: Record<string, unknown> = Object(policy);
  if (Version !== '2012-10-17' || !Array.isArray(Statement) || Object.keys(rest).length > 0) {
    throw new Error('the policy has another shape');
  }
  return Statement.map((statement: Record<string, unknown>) => {
    const { Effect, Action, Resource, Condition, ...more } = statement;
    if (Object.keys(more).length > 0) {
      throw new Error(`a statement has more than is known here: ${Object.keys(more).join(', ')}`);
    }
    return {
      Effect: String(Effect),
      Action: String(Action),
      Resource: [Resource].flat().map(String),
      Condition,
    };
  });
}

export interface Reach {
  /** Whatever `ssm:` actions may be done on. */
  readonly parameters: readonly string[];
  /** The values of `kms:ViaService` under which `kms:Decrypt` is allowed. */
  readonly services: readonly string[];
}

/** What a policy allows; throws when it allows anything but reading parameters, and decryption through Parameter Store. */
export function reachOf(text: string): Reach {
  const parameters: string[] = [];
  const services: string[] = [];
  for (const { Effect, Action, Resource, Condition } of readPolicy(text)) {
    if (Effect === 'Allow' && Action === 'ssm:GetParameters' && Condition === undefined) {
      parameters.push(...Resource);
    } else if (Effect === 'Allow' && Action === 'kms:Decrypt' && Resource.join() === '*') {
      services.push(...viaServices(Condition));
    } else {
      throw new Error(`the policy allows more: ${Action} on ${Resource.join()}`);
    }
  }
  return { parameters, services };
}

function viaServices(condition: unknown): readonly string[] {
  const { StringEquals, ...operators }: Record<string, unknown> = Object(condition);
  const { 'kms:ViaService': via, ...keys }: Record<string, unknown> = Object(StringEquals);
  if (via === undefined || Object.keys(operators).length + Object.keys(keys).length > 0) {
    throw new Error('decryption is not limited as it should be');
  }
  return [via].flat().map(String);
}
