import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { LatchkeyStack } from '../../infra/latchkey-stack.ts';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  Metadata?: Record<string, unknown>;
  DeletionPolicy?: string;
}

export interface Statement {
  Sid: string;
  Action: string[];
  Resource: unknown[];
  Condition: Record<string, Record<string, unknown>>;
}

/** The template's resources by logical id, synthesized without bundles on disk. */
export function resources(): Record<string, Resource> {
  const outdir = mkdtempSync(join(tmpdir(), 'latchkey-synth-'));
  try {
    const app = new App({ outdir, analyticsReporting: false, context: { 'aws:cdk:bundling-stacks': [] } });
    const { artifactId } = new LatchkeyStack(app, 'latchkey');
    return app.synth().getStackArtifact(artifactId).template.Resources;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

export function ofType(all: Record<string, Resource>, type: string): [string, Resource][] {
  return Object.entries(all).filter(([, { Type }]) => Type === type);
}

/** What a role may do besides writing its own log; actions and resources always as lists. */
export function statementsOf(role: Resource | undefined): Statement[] {
  const policies = (role?.Properties.Policies ?? []) as { PolicyDocument: { Statement: Statement[] } }[];
  return policies
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Sid }) => Sid !== 'Log')
    .map(({ Action, Resource: resource, Condition = {}, ...rest }) => ({
      ...rest,
      Action: [Action].flat(),
      Resource: [resource].flat(),
      Condition,
    }));
}
