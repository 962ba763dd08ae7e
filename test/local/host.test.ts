import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Host, type HostOptions, startHost } from '../../local/host.ts';
import { StartError } from '../../local/start-error.ts';
import { integration, temporaryDirectory, writeAssembly } from './assembly.ts';

const admin = 'export const handler = async (request) => request;';
const healthy = `export const handler = async () => ({ statusCode: 200, body: '{"status":"ok"}' });`;
const paths = { '/healthz': { get: integration('FnMeta') } };

async function start(options: HostOptions = {}): Promise<Host> {
  const assembly = writeAssembly({ FnAdmin: admin, FnMeta: healthy }, paths);
  const host = await startHost({ assembly, dataDirectory: temporaryDirectory(), port: 0, ...options });
  onTestFinished(() => host.close());
  return host;
}

describe('a start', () => {
  it('serves the template, with the given key for the organization', async () => {
    const host = await start({ apiKey: 'sk_given-by-the-operator' });
    expect([host.apiKey, host.apiKeyFile]).toEqual(['sk_given-by-the-operator', undefined]);
    expect(await (await fetch(`${host.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await host.adminInvoke({ op: 'anything' })).toEqual({ op: 'anything' });
  });

  it('keeps a generated key for the next one', async () => {
    const dataDirectory = temporaryDirectory();
    const first = await start({ dataDirectory });
    await first.close();
    const second = await start({ dataDirectory });
    expect(second.apiKey).toBe(first.apiKey);
    expect(readFileSync(join(dataDirectory, 'api-key'), 'utf8').trim()).toBe(first.apiKey);
  });

  it('asks the admin function for the organization, and fails with its reason', async () => {
    const refusing = `export const handler = async (request) => { throw new Error('no ' + request.op + ' ' + request.id); };`;
    const assembly = writeAssembly({ FnAdmin: refusing, FnMeta: healthy }, paths);
    await expect(start({ assembly })).rejects.toThrow(
      "Organization 'default' could not be created: no create_organization default",
    );
  });
});

describe('what the operator can mend is one line', () => {
  it('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const dataDirectory = temporaryDirectory();
    await expect(start({ port, dataDirectory })).rejects.toThrow(`Port ${port} of 127.0.0.1 is in use`);
    // The failed start lets go of what it took.
    await start({ dataDirectory });
  });

  it('a data directory in use', async () => {
    const dataDirectory = temporaryDirectory();
    await start({ dataDirectory });
    await expect(start({ dataDirectory })).rejects.toThrow(StartError);
  });

  it.each([
    [{ Odd: { Type: 'AWS::Odd::Thing' } }, 'Odd: the local host does not know the resource type AWS::Odd::Thing.'],
    [
      { Table: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::ImportValue': 'x' } } } },
      'Table: the local host does not know the intrinsic Fn::ImportValue.',
    ],
  ])('a template with %j', async (resources, message) => {
    const assembly = writeAssembly({ FnAdmin: admin, FnMeta: healthy }, paths, resources);
    await expect(start({ assembly })).rejects.toThrow(new StartError(message));
  });
});
