import { type Field, type GroupField, type Origin, RECORD, toJsonSchema } from '../src/audit/schema/index.ts';

type Table = (head: readonly string[], rows: readonly (readonly string[])[]) => string;

const ID = 'https://raw.githubusercontent.com/keytrail/keytrail/v1/schema/audit-record.schema.json';

/** What each origin is worth. */
const ORIGINS: Readonly<Record<Origin, readonly [name: string, trust: string]>> = {
  keytrail: [
    'Keytrail',
    'The process of the load made it: its own work, its own clock. As good as the process and the machine that it ran on.',
  ],
  sent: [
    'sent to AWS',
    'What the process asked AWS for. CloudTrail has it as well, by `access_key_id` and `request_id`.',
  ],
  aws: [
    'AWS',
    'What AWS answered, over TLS. As good as the endpoint: look at `environment.endpoints` and `custom_ca`.',
  ],
  token: [
    'the token',
    'A claim of the OIDC token, which the CI platform signs. Under `run` STS accepted that very token in this load. Under ' +
      '`unverified` nobody has looked at the signature.',
  ],
  declared: ['the declaration', 'The manifest or an input: whoever can change the workflow says what it is.'],
  environment: ['a variable', 'Any earlier step of the job could have set it. Not to be trusted.'],
};

/** The published JSON Schema of a record. */
export function recordSchemaText(): string {
  const head = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: ID,
    title: 'Keytrail audit record v1',
  };
  return `${JSON.stringify({ ...head, ...toJsonSchema(RECORD) }, null, 2)}\n`;
}

/** docs/record.md: every field, where it comes from, and what that is worth. */
export function recordPage(table: Table): string {
  const origins = Object.values(ORIGINS).map(([name, trust]) => [name, trust]);
  return [
    '# The audit record',
    'Generated from `src/audit/schema/`. The form `keytrail.audit/v1` is frozen: a later version may add keys, but never takes one ' +
      'away or gives it another meaning. A reader takes keys, and words, that it does not know. Every key that stands here is ' +
      'always there, unless it says otherwise; what is not known is null. As JSON Schema: ' +
      '[audit-record.schema.json](../schema/audit-record.schema.json).',
    'What no record holds: a value, the length of one, a hash of one, the token, the output or the arguments of a command.',
    '## What it is worth',
    'A record is as good as where its content comes from. The last column of the table below says that, in these words:',
    table(['From', 'Can it be trusted?'], origins),
    'All of it holds only for a record that is what its load wrote. [The audit trail](audit.md#what-it-proves-and-to-whom) says who can be sure of that.',
    '## The fields',
    table(['Field', 'Type', 'What it holds', 'From'], rowsOf('', RECORD)),
    'The keys of `unverified` beside `job`, `step` and `runner` are left out once `run` has them.',
  ]
    .join('\n\n')
    .concat('\n');
}

function rowsOf(path: string, { fields }: GroupField): readonly (readonly string[])[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const name = path === '' ? key : `${path}.${key}`;
    if (name.startsWith('unverified.') && key in groupAt('run').fields) return [];
    const own = [
      `\`${name}${field.kind === 'list' ? '[]' : ''}\``,
      typeOf(field),
      field.about,
      originOf(field),
    ];
    return [own, ...innerRows(name, field)];
  });
}

function innerRows(name: string, field: Field): readonly (readonly string[])[] {
  if (field.kind === 'group') return rowsOf(name, field);
  return field.kind === 'list' ? rowsOf(`${name}[]`, field.items) : [];
}

function groupAt(key: string): GroupField {
  const field = RECORD.fields[key];
  if (field?.kind !== 'group') throw new Error(`a record has no part ${key}`);
  return field;
}

function typeOf(field: Field): string {
  const name = {
    text: 'text',
    integer: 'number',
    flag: 'true or false',
    map: 'map',
    list: 'list',
    group: 'map',
  };
  return `${name[field.kind]}${'nullable' in field && field.nullable === true ? ', null' : ''}`;
}

function originOf(field: Field): string {
  return 'origin' in field ? ORIGINS[field.origin][0] : '';
}
