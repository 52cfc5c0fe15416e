/**
 * The one catalogue of error codes: KT1 declare, 2 identify, 3 assume, 4 fetch, 5 mask, 6 record, 7 hand over,
 * 8 review, 9 set-up and usage. `docs/errors.md` is generated from it, so `cause` and `fix` are written for users.
 */

/** Exit codes of the command line: 0 ok, 1 finding, 2 usage or manifest, 3 identity or access, 4 missing, 5 audit. */
type ExitCode = 1 | 2 | 3 | 4 | 5;

export interface CatalogueEntry {
  readonly title: string;
  readonly exit: ExitCode;
  readonly cause: string;
  readonly fix: string;
}

export const CATALOGUE = {
  KT101: {
    title: 'An input is not valid',
    exit: 2,
    cause: 'An input of the step has a value that is not allowed, or a name that Keytrail does not know.',
    fix: 'Correct the input that the message names; the message says what is allowed.',
  },
  KT102: {
    title: 'Nothing is declared',
    exit: 2,
    cause:
      'There is neither a manifest (`.keytrail.yml`) nor a line in the input `secrets`, so there is nothing to load. ' +
      'On GitHub an empty workspace means that no checkout ran before this step.',
    fix: 'Write the three lines that the message shows, or add `actions/checkout` before this step.',
  },
  KT103: {
    title: 'The declarations have mistakes',
    exit: 2,
    cause:
      'The manifest or the inline lines have mistakes, or a file that a `kms:` reference names is missing or holds no ciphertext. ' +
      'All of them are listed, each with file, line and column.',
    fix: 'Correct each place that is listed. The editor finds most of them when the manifest names the schema in its first line.',
  },
  KT104: {
    title: 'The scope is missing or unknown',
    exit: 2,
    cause:
      'The manifest has `scopes:`, so the input `scope` must name one of them (`*` takes all); or it names one that is not there.',
    fix: 'Set the input `scope` to one of the scopes that the message lists.',
  },
  KT105: {
    title: 'Not supported yet',
    exit: 2,
    cause:
      'A key, input, scheme or sink is part of the design but not of this version. It is refused, never ignored.',
    fix: 'Remove it, or use a version that has it: see CHANGELOG.md.',
  },
  KT106: {
    title: 'The manifest, or a file that it names, cannot be read',
    exit: 2,
    cause:
      'The file does not exist, is no regular file, is too large (a manifest: more than 256 KiB) or is not UTF-8; or its path is ' +
      'absolute, leads out of the repository (also by a link) or into `.git`.',
    fix: 'Correct the path, or the file. A path begins at the top of the repository.',
  },
  KT107: {
    title: 'The Region is not known, or does not fit',
    exit: 2,
    cause:
      'No ARN, declaration, manifest default, input `aws-region`, `AWS_REGION` or `AWS_DEFAULT_REGION` gives a Region; ' +
      'or what a variable gives is no Region; or the Region lies in another partition (`aws`, `aws-cn`, …) than the role, ' +
      'which cannot read there.',
    fix: "Set the input `aws-region`, or `defaults: region:` in the manifest, to a Region of the role's partition.",
  },
  KT108: {
    title: 'Certificates would not be checked',
    exit: 2,
    cause:
      'NODE_TLS_REJECT_UNAUTHORIZED is 0 in the environment of the step. Node then takes any certificate, and the OIDC token and ' +
      'the secrets would go to whoever stands between.',
    fix: 'Remove NODE_TLS_REJECT_UNAUTHORIZED. For an authority of your own set NODE_EXTRA_CA_CERTS to its PEM file.',
  },
  KT109: {
    title: 'A variable of the network is not valid',
    exit: 2,
    cause:
      'A variable that says where requests go cannot be obeyed: an endpoint (AWS_ENDPOINT_URL and its like) that is no URL, is plain ' +
      'http to another machine, or holds a password; a proxy that is none; a switch that is neither true nor false.',
    fix: 'Correct or remove the variables that the message names. They are set in the workflow, by an earlier step, or on the runner.',
  },
  KT110: {
    title: 'A name is refused',
    exit: 2,
    cause:
      'A declared name is that of a variable which changes how later programs load, run or trust, or which the CI itself ' +
      'sets. Whoever edits the manifest could take over the later steps with it. `docs/env-names.md` lists all such names.',
    fix: 'Choose another name. If that very variable is meant, name it in the input `allow-env-names` of the step.',
  },
  KT111: {
    title: 'A variable is set already',
    exit: 2,
    cause:
      'A variable of a declared name is set with another value, and not by Keytrail in this job: by `env:` in the workflow, ' +
      'by an earlier step, or on the machine. Nothing was handed over.',
    fix: 'Choose another name, remove the other setting, or name the variable in the input `overwrite` of the step.',
  },
  KT112: {
    title: 'The commit may not be read',
    exit: 2,
    cause:
      'In `pull_request_target`, `workflow_run` and `issue_comment` runs the manifest, and each file that it names, is read from ' +
      "the commit `GITHUB_SHA` by GitHub's API, and the token of the input `github-token` may not read that commit. GitHub " +
      'answers 401, 403 or 404.',
    fix: 'Add `permissions: contents: read` to the job, beside `id-token: write`. docs/manifest-trust.md says more.',
  },
  KT113: {
    title: "GitHub's API failed",
    exit: 2,
    cause:
      "The manifest, or a file that it names, had to be read from the commit, and GitHub's API answered with an error or with " +
      'something else, also after retries, or its rate limit is used up. The workspace is never read in its place.',
    fix: 'Run the job again. If it goes on, look at the status page of GitHub, or at the proxy between the runner and the API.',
  },
  KT201: {
    title: 'The job has no OIDC token',
    exit: 3,
    cause:
      'The runner gave this step no token endpoint. Four reasons: the job lacks `permissions: id-token: write`; the caller of a ' +
      'reusable workflow did not give it; the run comes from a fork; the run was started by Dependabot. In a GitLab job the ' +
      'variable that `token-name` names holds no token; on the command line no token file was named.',
    fix: 'The message says which of the four fits. For the first two: add `permissions: { id-token: write, contents: read }`.',
  },
  KT202: {
    title: 'The token endpoint failed',
    exit: 3,
    cause:
      'The endpoint that issues the OIDC token answered with an error that does not pass, or was not found.',
    fix: 'Run the job again. If it goes on, look at the status page of the CI, or at the proxy between the runner and the endpoint.',
  },
  KT203: {
    title: 'The OIDC token is not usable',
    exit: 3,
    cause:
      'What the token endpoint answered, or what the file or variable of the token holds, is no token that can be read.',
    fix:
      'Look whether something between the job and the token endpoint (a proxy) changes answers; on GitLab, whether a variable of the ' +
      'project has the name that the input `token-name` gives to the token.',
  },
  KT206: {
    title: 'The token endpoint is not safe to ask',
    exit: 3,
    cause:
      'ACTIONS_ID_TOKEN_REQUEST_URL is no URL, or is plain http to another machine. The request for the token carries a credential.',
    fix: 'The runner sets this variable: look whether a step or the workflow overwrites it. On GitHub Enterprise Server, turn TLS on.',
  },
  KT207: {
    title: 'The proxy made no connection',
    exit: 3,
    cause:
      'A request had to go through the proxy that a variable names, and the proxy refused it, did not answer, or cannot be reached.',
    fix: 'Correct the proxy, the variable, or NO_PROXY: the message says which.',
  },
  KT208: {
    title: 'A certificate does not hold',
    exit: 3,
    cause:
      'The server that answered could not prove that it is the one that was asked: its authority is unknown, its certificate has ' +
      'expired, or is for another name. Often it is a proxy that opens TLS, or an authority of your own. Nothing was sent to it.',
    fix: 'Set NODE_EXTRA_CA_CERTS to a PEM file of the authority, or correct the certificate: the message says which.',
  },
  KT301: {
    title: 'The role was refused',
    exit: 3,
    cause:
      "STS did not let this job assume the role: the role's trust policy does not match the token, the role does not exist, " +
      'or a policy of the organization denies it. STS does not say which.',
    fix:
      'Compare the trust policy of the role with the claims that the message prints, or add the statement below them: it ' +
      'lets exactly this job in. Of the two forms of the subject only that of your tokens (the first) is needed.',
  },
  KT302: {
    title: 'No session could be opened',
    exit: 3,
    cause:
      'STS refused the request for a reason other than the trust policy, the token, the duration or the Region; or the ' +
      'address that was asked is not that of STS.',
    fix: 'Read the reason in the message. For a host that is not found: correct the Region, or look at the network of the runner.',
  },
  KT303: {
    title: 'The session policy is too large',
    exit: 3,
    cause:
      'Even the policy for a single secret is larger than what STS accepts: 2,048 characters, and less when packed.',
    fix: 'Shorten the name of the parameter, or the encryption context, of the secret that the message names.',
  },
  KT304: {
    title: 'No AWS credentials were found',
    exit: 3,
    cause: 'Without `role-to-assume` the credential chain of the AWS SDK is used, and it found nothing.',
    fix: 'Set the input `role-to-assume`, or sign in (`aws sso login`, a profile, an instance role).',
  },
  KT307: {
    title: 'The OIDC token was not accepted',
    exit: 3,
    cause:
      'STS did not take the token, and no second one either: the account has no OIDC provider for its issuer, the provider ' +
      'does not list its audience, it has expired, or its signature does not fit the keys of the issuer.',
    fix: 'The message says which. Create the provider, add the audience to it, or set the input `audience`.',
  },
  KT308: {
    title: 'The session is longer than the role allows',
    exit: 3,
    cause: 'The input `role-duration-seconds` is above the maximum session duration of the role.',
    fix: 'Lower `role-duration-seconds` (900 is enough for a load), or raise the maximum of the role.',
  },
  KT309: {
    title: 'STS is not active in the Region',
    exit: 3,
    cause: 'The account has not activated STS in the Region of this load.',
    fix: "Activate the Region in the account's settings (IAM, account settings), or set `aws-region` to another.",
  },
  KT310: {
    title: 'The account is not allowed',
    exit: 3,
    cause:
      'The input `allowed-account-ids` does not name the AWS account of the role, the account of the session that STS ' +
      'opened, or the account of the credentials that were found. The account of a role is looked at before its token is sent.',
    fix: 'Correct `role-to-assume` or the credentials, or add the account to `allowed-account-ids`.',
  },
  KT401: {
    title: 'The secrets could not be read',
    exit: 3,
    cause:
      'Parameter Store, or KMS, answered with an error that is not about one secret and does not pass, or something else answered.',
    fix: 'Read the reason in the message. For a host that is not found: correct the Region, or look at the network of the runner.',
  },
  KT402: {
    title: 'Some secrets could not be read',
    exit: 4,
    cause:
      'A declared secret does not exist, has no such version or label, is denied, cannot be decrypted, its pointer leads ' +
      'nowhere, or it is not in the encoding that `decode` names. Beside such secrets those that are too old are listed, too.',
    fix: 'Each secret is listed with its reason. Create it, correct its reference, or allow the role to read it.',
  },
  KT403: {
    title: 'The time budget is spent',
    exit: 3,
    cause:
      'The load took longer than `timeout-seconds`. What may pass (throttling, server errors, broken connections, calls ' +
      'without an answer) is tried again until then. Nothing was handed over.',
    fix:
      'The message says which stage waited and for what, what was read and what not. For throttling: turn on higher ' +
      'throughput of Parameter Store, or start fewer jobs at once. Raise `timeout-seconds` only when the wait is normal.',
  },
  KT404: {
    title: 'The load was cancelled',
    exit: 3,
    cause:
      'The CI, or a person, ended the step before the secrets were handed over. Nothing was handed over.',
    fix: 'Run the job again when it was not meant to end.',
  },
  KT410: {
    title: 'A secret is too old',
    exit: 4,
    cause:
      'The version that was read is older than its `max_age`, and its `on_stale` is `fail`. Nothing was handed over.',
    fix: 'Rotate each secret that is listed (a new version counts from its own date), raise its `max_age`, or set `on_stale: warn`.',
  },
  KT411: {
    title: 'A ciphertext could not be decrypted',
    exit: 4,
    cause:
      'KMS refused the ciphertext of a `kms:` secret as invalid. KMS says no more than that: it was encrypted with another ' +
      'encryption context than the one that the manifest declares under `context`, or it is damaged. The key and the ' +
      'permissions are right: KMS looks at them first.',
    fix: 'Compare `context` with the encryption context of the encryption, key for key and value for value (upper and lower case count); else encrypt the value again, as docs/recipes/kms.md shows.',
  },
  KT412: {
    title: 'A ciphertext belongs to another KMS key',
    exit: 4,
    cause:
      'The ciphertext of a `kms:` secret was encrypted with another key than the one that the manifest names under `key`.',
    fix: 'Name the right key under `key`, or encrypt the value again with the key that is named.',
  },
  KT413: {
    title: 'A KMS key is denied',
    exit: 3,
    cause:
      "AWS did not let the role decrypt with the key of a `kms:` secret: the role's policy, the key's own policy or an explicit deny. " +
      'A condition on the encryption context in one of them counts, too. It says nothing about the ciphertext.',
    fix: 'The message says which policy. Allow `kms:Decrypt` on the ARN of the key; compare conditions with `context` in the manifest.',
  },
  KT414: {
    title: 'A KMS key cannot be used',
    exit: 4,
    cause:
      'The key of a `kms:` secret does not exist in the Region of its ARN, is disabled, waits for its deletion, or is not a ' +
      'symmetric key for encryption.',
    fix: 'The message says which. Correct `key`, enable the key or cancel its deletion, or encrypt the value again with another key.',
  },
  KT501: {
    title: 'The masks could not be written',
    exit: 3,
    cause:
      'Writing to standard output failed, so the runner does not know what to mask. Nothing was handed over.',
    fix: 'Look whether something closed the output of the step.',
  },
  KT502: {
    title: 'A SecureString would be shown',
    exit: 2,
    cause:
      'A declaration has `mask: false`, names a whole value, and AWS says that the parameter is a SecureString. Only the ' +
      'workflow may allow that, not the manifest.',
    fix: 'Leave `mask: false` out, point to the place in the value that is no secret (`#/host`), or name the secret in the input `allow-unmasked`.',
  },
  KT503: {
    title: 'A value is too short to be masked',
    exit: 3,
    cause:
      'A value has fewer than 4 characters, or nothing but lines or JSON leaves as short as that, and the input ' +
      '`short-values` is `fail`. Such a mask would stand in innocent words all over the log.',
    fix: 'Make the secret longer; or set `short-values` to `warn` (not masked) or `mask` (masked, whatever it does to the log).',
  },
  KT601: {
    title: 'The audit record could not be written',
    exit: 5,
    cause:
      'A required sink did not confirm the record. Without a record there is no access: nothing was handed over.',
    fix: 'Read the reason in the message: a full disk, a missing folder, a lock that is held; of a sink in AWS a denial, a name, a Region.',
  },
  KT602: {
    title: 'The audit record is too large',
    exit: 5,
    cause: 'The record of this load would be larger than 900 kB.',
    fix: 'Declare fewer secrets in one step, or shorten `reason` and `owner`.',
  },
  KT603: {
    title: 'The audit record could not be signed',
    exit: 5,
    cause:
      'The input `audit-signing-key` names a key of KMS, and KMS did not sign the result with it. Nothing was handed over.',
    fix: 'Read the reason in the message: the role of the sinks lacks `kms:Sign`, or the key is no ECC_NIST_P256 key for SIGN_VERIFY.',
  },
  KT604: {
    title: 'The endpoint of an audit sink is moved',
    exit: 5,
    cause:
      'A variable (`AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL_CLOUDWATCH_LOGS`, `AWS_ENDPOINT_URL_KMS` or `AWS_ENDPOINT_URL`) sends the ' +
      'audit records, or what signs them, to another address than that of AWS. An earlier step could have set it. Nothing was read.',
    fix: 'Remove the variable; or set the input `allow-endpoint-override: true` when that address is meant.',
  },
  KT605: {
    title: 'The audit sinks have no session',
    exit: 5,
    cause:
      'STS opened no session with the permissions of the audit sinks: on the role of `audit-role-to-assume`, or on ' +
      '`role-to-assume` when there is none. Nothing was read.',
    fix: 'Let the job assume that role, as the message says. The provider of the tokens must be in the account of the role.',
  },
  KT701: {
    title: 'A value cannot be handed over',
    exit: 3,
    cause:
      'A value holds what its way of hand-over cannot carry: a NUL byte, or bytes that are no UTF-8 text, cannot be in a ' +
      'variable or an output; half a surrogate pair has no UTF-8 form. Or its name is no name of a variable, an output or a file.',
    fix: 'Hand the secret over as a file (`as: file`), or correct its value.',
  },
  KT702: {
    title: 'The hand-over failed',
    exit: 3,
    cause:
      'A file of the runner (`GITHUB_ENV`, `GITHUB_OUTPUT`), in a GitLab job that for the shell, or the folder for secrets as ' +
      'files could not be written.',
    fix: 'Read the reason in the message: a full disk, a missing variable of the runner.',
  },
  KT703: {
    title: 'The command cannot be started',
    exit: 3,
    cause:
      'The command of the input `run` has no shell (the program is not in `PATH`), its `working-directory` is no folder, ' +
      'or the system refused to start it; or that of `keytrail exec` is not found or cannot be executed. It did not run, ' +
      'and nothing was handed over.',
    fix: 'Correct `shell` or `working-directory`, install the shell on the runner, or correct the name of the command.',
  },
  KT704: {
    title: 'The command failed',
    exit: 1,
    cause:
      'The command of the input `run` ended with another exit code than 0. The load itself went well: its result is on ' +
      'record as `ok`, and the command had the secrets. The step ends with the exit code of the command.',
    fix: 'Read what the command printed.',
  },
  KT705: {
    title: 'The output of the command was lost',
    exit: 1,
    cause:
      'Standard output or standard error could not be written while the command ran, as on a full disk. The command itself ' +
      'went well, or does not know of it.',
    fix: 'Read the reason in the message, and make room.',
  },
  KT801: {
    title: 'A store of records cannot be read',
    exit: 3,
    cause:
      'A file, folder, bucket or log group that `keytrail audit` was given does not exist, or may not be read with these credentials; or ' +
      '`verify` has no room for what it keeps until its end.',
    fix: 'Correct the name, the Region (`?region=`) or the permissions, as the message says.',
  },
  KT802: {
    title: 'A public key cannot be used',
    exit: 2,
    cause:
      'A file that should hold a public key cannot be read, or holds something else than a key of the curve P-256.',
    fix: 'Save the key with `aws kms get-public-key --key-id KEY --output text --query PublicKey > FILE`. PEM and DER are taken as well.',
  },
  KT803: {
    title: 'The seals cannot go on',
    exit: 1,
    cause:
      'The seals of a store are not in order, or somebody else wrote a seal at the same time. Nothing was sealed: a new seal would ' +
      'vouch for what is broken.',
    fix: 'Run `keytrail audit verify` on the store and clear up what it finds; run one `keytrail audit seal` of a store at a time.',
  },
  KT804: {
    title: 'A seal could not be made',
    exit: 5,
    cause: 'KMS did not sign the seal, or S3 did not take it.',
    fix: 'Allow `kms:Sign` on the key and `s3:PutObject` on `PREFIX/seals/*`, as the message says, and run the command again.',
  },
  KT805: {
    title: 'A record cannot be shown',
    exit: 1,
    cause:
      'A store holds something that is no record of Keytrail, so it was left out. Everything else was shown or exported.',
    fix: 'Run `keytrail audit verify` on the store: it names each.',
  },
  KT901: {
    title: 'Keytrail itself failed',
    exit: 1,
    cause: 'Something that Keytrail did not expect. Nothing was handed over.',
    fix: 'Run the job again. When it fails again, open an issue with the log of the step and the version; debug logging adds nothing to it.',
  },
  KT902: {
    title: 'This is no place to run in',
    exit: 2,
    cause: 'A variable that the runner sets for each step is missing.',
    fix: 'Run the action as a step of a GitHub workflow.',
  },
  KT903: {
    title: 'The command line is not right',
    exit: 2,
    cause:
      'A command or an option is not known, is given twice, lacks its value, or its value is not allowed.',
    fix: 'Look at `keytrail --help`, or `keytrail COMMAND --help`.',
  },
  KT904: {
    title: 'The values cannot be read',
    exit: 2,
    cause:
      'What `keytrail redact --values` names cannot be read, or is not a JSON list of objects with the texts `id` and `value`; ' +
      'or standard input is a folder. Nothing of the input was passed on.',
    fix: 'Correct the file; the message says where it is wrong, and shows nothing of what it holds.',
  },
  KT905: {
    title: 'The token file cannot be used',
    exit: 3,
    cause:
      'The file that `--web-identity-token-file` or AWS_WEB_IDENTITY_TOKEN_FILE names cannot be read, or holds no OIDC token.',
    fix: 'Correct the path, or have the token written to the file again.',
  },
  KT906: {
    title: 'Node is too old',
    exit: 2,
    cause: 'The command line runs on Node 22.12 and newer.',
    fix: 'Install a newer Node; `node --version` says which one is started.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof CATALOGUE;
