import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

export type Scalar = string | number | boolean;

/** An input as the template declares it. */
export interface InputSpec {
  readonly description: string;
  readonly type?: 'string' | 'number' | 'boolean';
  readonly default: Scalar;
  readonly regex?: string;
  readonly options?: readonly Scalar[];
}

/** The hidden job of the template. */
export interface HiddenJob {
  readonly stage: string;
  readonly id_tokens: Readonly<Record<string, { readonly aud: string }>>;
  readonly variables: Readonly<Record<string, string | number>>;
  readonly before_script: readonly string[];
}

const TEMPLATE = resolve(import.meta.dirname, '../../gitlab/templates/secrets/template.yml');

function documents(): readonly unknown[] {
  return parseAllDocuments(readFileSync(TEMPLATE, 'utf8')).map((document) => document.toJS());
}

export function inputSpecs(): Readonly<Record<string, InputSpec>> {
  const [header] = documents() as [{ spec: { inputs: Record<string, InputSpec> } }];
  return header.spec.inputs;
}

/**
 * The jobs of the template with these inputs, as GitLab fills them in: in each key and each text of the tree, and a text
 * that is nothing but one input becomes its value (`lib/gitlab/ci/config/interpolation/template.rb`).
 */
export function jobsWith(inputs: Readonly<Record<string, Scalar>>): Readonly<Record<string, unknown>> {
  const values = Object.entries(inputSpecs()).map(([name, spec]) => [name, inputs[name] ?? spec.default]);
  const jobs = documents()[1];
  return fill(jobs, Object.fromEntries(values)) as Record<string, unknown>;
}

/** The hidden job that loads. */
export function hiddenJob(inputs: Readonly<Record<string, Scalar>>): HiddenJob {
  return jobsWith(inputs)['.keytrail'] as HiddenJob;
}

function fill(node: unknown, values: Readonly<Record<string, Scalar>>): unknown {
  const text = (from: string) =>
    from.replace(/\$\[\[\s*inputs\.([\w-]+)\s*\]\]/g, (_, name: string) => String(values[name]));
  if (typeof node === 'string') {
    const [, only] = /^\$\[\[\s*inputs\.([\w-]+)\s*\]\]$/.exec(node) ?? [];
    return only === undefined ? text(node) : values[only];
  }
  if (Array.isArray(node)) return node.map((each) => fill(each, values));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [text(key), fill(value, values)]));
}
