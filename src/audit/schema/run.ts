import type { ManifestFacts } from '../record.ts';
import type { EnvironmentClaims, OidcClaims, RunClaims, RuntimeEnvironment } from '../run.ts';
import { type FieldsOf, type GroupField, HEX_SHA256, maybe, OPEN_WORD, text } from './field.ts';

const OIDC: GroupField = {
  kind: 'group',
  about: 'What the OIDC token says of itself.',
  fields: {
    sub: maybe('token', 'The claim `sub`: what the role trusts.'),
    aud: maybe('token', 'The claim `aud`.'),
    jti: maybe('token', "The claim `jti`: the token's own id."),
  } satisfies FieldsOf<OidcClaims>,
};

const CLAIMS = {
  issuer: maybe('token', 'The claim `iss`.'),
  repository: maybe('token', '`owner/name`; GitLab: `project_path`.'),
  repository_id: maybe('token', 'A number as text; GitLab: `project_id`.'),
  ref: maybe('token', 'The ref that the run is for.'),
  sha: maybe('token', 'The commit, 40 or 64 hex digits.'),
  event: maybe('token', '`event_name`; GitLab: `pipeline_source`.'),
  environment: maybe('token', 'The deployment environment of the job.'),
  workflow_ref: maybe('token', 'The workflow and its ref; GitLab: `ci_config_ref_uri`.'),
  run_id: maybe('token', 'A number as text; GitLab: `pipeline_id`.'),
  attempt: {
    kind: 'integer',
    origin: 'token',
    about: 'Counts from 1; GitLab: always 1.',
    nullable: true,
    minimum: 0,
  },
  check_run_id: maybe(
    'token',
    'A number as text, which tells the legs of a matrix apart; GitLab: `job_id`. Not on GitHub Enterprise Server.',
  ),
  actor: maybe('token', 'The account that started the run; GitLab: `user_login`.'),
  actor_id: maybe('token', 'A number as text; GitLab: `user_id`.'),
  oidc: OIDC,
} satisfies FieldsOf<RunClaims>;

/** Claims of a token that STS accepted. */
export const RUN: GroupField = {
  kind: 'group',
  about:
    'The run, as its OIDC token says. All but `platform` is null until STS accepted that very token in this load; with credentials ' +
    "of the SDK's own chain it stays so.",
  fields: {
    platform: text(
      'keytrail',
      'The door through which Keytrail was started: `github`, `gitlab` or `terminal`; later versions may know more.',
      OPEN_WORD,
    ),
    ...CLAIMS,
  },
};

const VARIABLES = {
  job: maybe('environment', "The job's id, as the workflow names it."),
  step: maybe('environment', "The step's id."),
  runner: maybe('environment', "The runner's name."),
} satisfies FieldsOf<EnvironmentClaims>;

/** What anybody in the job could have said. */
export const UNVERIFIED: GroupField = {
  kind: 'group',
  about:
    'What nobody vouches for: variables of the job; and the keys of `run`, from a token that STS has not accepted, ' +
    'while `run` has nothing.',
  fields: { ...VARIABLES, ...CLAIMS },
  optional: new Set(Object.keys(CLAIMS)),
};

export const ENVIRONMENT: GroupField = {
  kind: 'group',
  about: 'What changes whom Keytrail talked to, and how strict it was.',
  fields: {
    endpoints: {
      kind: 'map',
      origin: 'environment',
      about:
        'The variables that move an endpoint of AWS, and the URLs that they hold, without user and password.',
    },
    proxy: { kind: 'flag', origin: 'keytrail', about: 'A request went through a proxy, or was to.' },
    custom_ca: {
      kind: 'flag',
      origin: 'environment',
      about: "Other authorities than Node's own were to be trusted.",
    },
    audit_failure: text(
      'declared',
      'The input `audit-failure`: `block`; or `warn`, when the load would go on without a required sink.',
      OPEN_WORD,
    ),
  } satisfies FieldsOf<RuntimeEnvironment>,
};

export const MANIFEST: GroupField = {
  kind: 'group',
  about: 'What was declared, and where.',
  fields: {
    path: maybe('declared', "The manifest's path from the top of the repository."),
    sha256: maybe('keytrail', "64 hex digits over the manifest's bytes.", HEX_SHA256),
    scope: maybe('declared', 'The scope that was asked for.'),
    source: maybe(
      'keytrail',
      'Where the manifest was looked for: in the `workspace`, which earlier steps can change, or in a `commit`.',
      OPEN_WORD,
    ),
    commit: maybe('environment', "The commit's id, 40 or 64 hex digits; null with `workspace`."),
  } satisfies FieldsOf<ManifestFacts>,
};
