/** Which policy stood in the way, and whether it denies or only does not allow. */
export interface Denial {
  readonly isExplicit: boolean;
  /** In AWS's words: `identity-based policy`, `permissions boundary`, … */
  readonly policy: string;
}

/**
 * What AWS gives as its reason at the end of a denial: `because no POLICY allows the ACTION action`, or `with an explicit
 * deny in a POLICY` (IAM documentation, "Troubleshoot access denied error messages").
 */
const REASON =
  /\b(?:because no ([\w -]+?(?:policy|policies|boundary)) allows?\b|with an explicit deny in an? ([\w -]+?(?:policy|boundary))\b)/;

/** Reads the reason of a denial; undefined when the message has none. */
export function readDenial(message: string): Denial | undefined {
  const [, lacking, denying] = REASON.exec(message) ?? [];
  const policy = lacking ?? denying;
  return policy === undefined ? undefined : { isExplicit: lacking === undefined, policy };
}

/** Where the policy is found that must allow the action, by AWS's name for its kind. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^service control/, "in the organization's service control policies (SCP) for the account"],
  [/^resource control/, "in the organization's resource control policies (RCP) for the account that owns it"],
  [/boundary$/, 'in the permissions boundary of the role or user'],
  [/^VPC endpoint/i, "in the policy of the VPC endpoint that the runner's requests pass"],
  [/^resource-based/, "in the owner's resource-based policy: a share of AWS RAM, or the key's policy"],
  [/^session/, 'in the session policy of the credentials'],
  [/^role trust/, 'in the trust policy of the role'],
];

/** `allow ACTION on WHAT …`, in the policy that the denial speaks of. */
export function fixOfDenial(denial: Denial | undefined, action: string, what: string): string {
  if (denial?.isExplicit) {
    return `remove the explicit deny of ${action} for ${what} ${placeOf(denial.policy)}`;
  }
  return `allow ${action} on ${what} ${placeOf(denial?.policy ?? '')}`.trim();
}

function placeOf(policy: string): string {
  return PLACES.find(([kind]) => kind.test(policy))?.[1] ?? 'in an identity-based policy of the role or user';
}
