/** A role of IAM, as its ARN names it. */
export interface Role {
  readonly arn: string;
  readonly partition: string;
  readonly account: string;
  /** The last part of the ARN: what people call the role. */
  readonly name: string;
}

const ROLE_ARN = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/([\x21-\x7e]{1,576})$/;

/** Reads a role's ARN; undefined when it is none. */
export function parseRole(arn: string): Role | undefined {
  const [, partition, account, path] = ROLE_ARN.exec(arn) ?? [];
  if (
    partition === undefined ||
    account === undefined ||
    path === undefined ||
    !/^[\w+=,.@/-]*[\w+=,.@-]$/.test(path)
  ) {
    return undefined;
  }
  return { arn, partition, account, name: path.slice(path.lastIndexOf('/') + 1) };
}
