import { describe, expect, it } from 'vitest';
import type { TraceEntry } from '../../lib/browser/drive/trace.ts';
import { driveLogin } from '../../lib/browser/login-drive.ts';
import type { DoorRequest, DriveResult } from '../../lib/flow/door.ts';
import { sitesOfEachTest } from '../sites/opened.ts';
import { redirect, type Site, serveSite } from '../sites/site.ts';
import { startTextMessage } from '../sites/text-message.ts';
import { type FakeVault, fakeVault } from './fake-door.ts';

const opened = sitesOfEachTest();

interface Driven {
  outcome: DriveResult['outcome'];
  logged: TraceEntry[];
  /** Everything that the vault was asked, in order. */
  asked: DoorRequest['op'][];
}

async function drive(vault: FakeVault): Promise<Driven> {
  const logged: TraceEntry[] = [];
  const asked: DoorRequest['op'][] = [];
  const { outcome } = await driveLogin({
    flowId: 'flow',
    driveId: 'drive',
    carry: (request) => {
      asked.push(request.op);
      return vault.carry(request);
    },
    privateHosts: ['localhost', '*.localhost'],
    budgetMs: 60_000,
    log: (entry) => logged.push(entry),
  });
  return { outcome, logged, asked };
}

const PERSON = { username: 'anna.berg.82', password: 'Sea-Bell-7' };

/** A site that repeats the name it was given, in what it calls a field. */
function startEcho(): Promise<Site> {
  return serveSite('echo', ({ path, cookies }) => {
    if (path === '/inside') {
      return cookies.has('sid') ? { body: '<h1>Inside</h1><a href="/leave">Log out</a>' } : redirect('/');
    }
    if (path === '/in') return redirect('/inside', ['sid=1; Path=/; HttpOnly']);
    const fields =
      path === '/who'
        ? `<label>Password <input name="p" type="password"></label><label>Vessel of ${PERSON.username} <input></label>`
        : '<label>Username <input name="username"></label>';
    const action = path === '/who' ? '/in' : '/who';
    return {
      body: `<title>Log in</title><h1>Log in</h1><form method="post" action="${action}">${fields}<button>Log in</button></form>`,
    };
  });
}

describe('what a drive tells the vault of its steps', () => {
  it('is what it logs, to the last', async () => {
    const site = await opened(startTextMessage());
    const vault = fakeVault({
      domain: site.host,
      loginUrl: site.loginUrl,
      values: { ...site.account },
      person: ({ fields }) => ({ values: { [fields[0]?.id ?? '']: site.lastCode() ?? '' }, choiceId: null }),
    });
    const { outcome, logged } = await drive(vault);
    expect(outcome).toBe('SUCCESS');
    expect(logged.length).toBeGreaterThan(3);
    expect(vault.steps).toEqual(logged);
    expect(vault.steps.map(({ because }) => because)).toContainEqual(expect.stringMatching(/^a login by /));
  });

  it('holds no value, though the site repeats it', async () => {
    const site = await opened(startEcho());
    const vault = fakeVault({
      domain: site.host,
      loginUrl: `${site.url}/`,
      values: PERSON,
      person: ({ fields }) => ({
        values: Object.fromEntries(fields.map(({ id }) => [id, 'Net & Sail'])),
        choiceId: null,
      }),
    });
    const { outcome } = await drive(vault);
    expect(outcome).toBe('SUCCESS');
    expect(vault.questions[0]?.fields[0]).toMatchObject({ label: `Vessel of ${PERSON.username}` });
    const told = JSON.stringify(vault.steps);
    expect(told).toContain('•••');
    expect(told).not.toMatch(/anna|berg|Sea-Bell|Sail/i);
  });

  it('comes before the failure', async () => {
    const vault = fakeVault({ domain: 'silent.localhost', loginUrl: 'http://silent.localhost:9/' });
    const { outcome, asked } = await drive(vault);
    expect(outcome).toBe('FAILED');
    expect(asked.slice(-2)).toEqual(['trace', 'fail']);
    expect(vault.steps.at(-1)).toMatchObject({ action: 'end', why: 'network_error' });
  });
});
