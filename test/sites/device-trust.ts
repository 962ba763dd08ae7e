import { acceptsCode } from './one-time-code.ts';
import { page, refusal } from './page.ts';
import { redirect, type Site, type SiteReply, type SiteRequest, serveSite, token } from './site.ts';

/**
 * Where the site offers to know the device again: a box beside the code, a box beside the wait for an approval, a box
 * beside the choice of a way, or a question of its own after the code.
 */
export type TrustOffer =
  | 'box with the code'
  | 'box with the push'
  | 'box with the choice'
  | 'question'
  | 'question that trusts';

/** A site with a second factor that it does not want again from a device that is trusted. */
export interface DeviceTrust extends Site {
  account: { username: string; password: string; totpSecret: string };
  loginUrl: string;
  /** How often a second factor was asked for. */
  seconds(): number;
  /** Devices that it was told to trust. */
  trusted(): number;
  /** Forgets every session, and no device. */
  endSessions(): void;
}

const BRAND = 'Customs';

/** Starts the site. */
export async function startDeviceTrust(offer: TrustOffer): Promise<DeviceTrust> {
  const account = { username: 'officer', password: 'Green-Lane-4', totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' };
  const sessions = new Map<string, 'second' | 'asked' | 'in'>();
  const devices = new Set<string>();
  let seconds = 0;
  let polls = 0;

  const trust = () => {
    const device = token();
    devices.add(device);
    return `device=${device}; Path=/; HttpOnly; Max-Age=2592000; SameSite=Lax`;
  };
  const passed = (id: string, cookies: string[] = []): SiteReply => {
    const asks = offer.startsWith('question');
    sessions.set(id, asks ? 'asked' : 'in');
    return redirect(asks ? '/device' : '/gate', cookies);
  };

  const postLogin = ({ form, cookies }: SiteRequest): SiteReply => {
    if (form.get('username') !== account.username || form.get('password') !== account.password)
      return loginPage('Wrong username or password.');
    const id = token();
    const known = devices.has(cookies.get('device') ?? '');
    sessions.set(id, known ? 'in' : 'second');
    return redirect(known ? '/gate' : '/second', [`customs=${id}; Path=/; HttpOnly; SameSite=Lax`]);
  };

  const site = await serveSite('customs', (request) => {
    const id = request.cookies.get('customs') ?? '';
    const stage = sessions.get(id);
    const given = request.form;
    switch (`${request.method} ${request.path}`) {
      case 'POST /login':
        return postLogin(request);
      case 'GET /second':
        seconds += 1;
        if (offer === 'box with the push') return pushPage();
        return offer === 'box with the choice' ? choicePage() : codePage(null, offer === 'box with the code');
      case 'POST /way':
        sessions.set(id, 'second');
        return { ...codePage(null, false), cookies: given.has('trust') ? [trust()] : [] };
      case 'POST /code':
        if (stage !== 'second') return redirect('/login');
        if (!acceptsCode(account.totpSecret, given.get('code') ?? '', Date.now()))
          return codePage('That code is not right.', offer === 'box with the code');
        return passed(id, given.has('trust') ? [trust()] : []);
      case 'POST /approved': {
        polls += 1;
        if (polls < 8) return { status: 204 };
        return {
          ...passed(id, request.body === 'true' ? [trust()] : []),
          status: 200,
          type: 'text/plain',
          body: 'yes',
        };
      }
      case 'GET /device':
        return stage === 'asked' ? questionPage(offer === 'question') : redirect('/login');
      case 'POST /device':
        if (stage !== 'asked') return redirect('/login');
        sessions.set(id, 'in');
        return redirect('/gate', given.get('answer') === 'yes' ? [trust()] : []);
      case 'GET /gate':
        return stage === 'in' ? gatePage() : redirect('/login');
      default:
        return stage === 'in' ? redirect('/gate') : loginPage(null);
    }
  });
  return Object.assign(site, {
    account,
    loginUrl: `${site.url}/login`,
    seconds: () => seconds,
    trusted: () => devices.size,
    endSessions: () => sessions.clear(),
  });
}

const TRUST =
  '<label class="tick"><input type="checkbox" name="trust" value="1"> Trust this browser for 30 days</label>';

const shown = (title: string, main: string): SiteReply => ({ body: page({ brand: BRAND, title, main }) });

function loginPage(error: string | null): SiteReply {
  return shown(
    'Sign in',
    `<h1>Sign in</h1>${refusal(error)}<form method="post" action="/login">
      <label>Username <input name="username" autocomplete="username"></label>
      <label>Password <input name="password" type="password" autocomplete="current-password"></label>
      <button>Sign in</button></form>`,
  );
}

function codePage(error: string | null, box: boolean): SiteReply {
  return shown(
    'Two-step verification',
    `<h1>Two-step verification</h1><p>Enter the code from your authenticator app.</p>${refusal(error)}
      <form method="post" action="/code"><label>Code <input name="code" inputmode="numeric"
        autocomplete="one-time-code" maxlength="6"></label>${box ? TRUST : ''}<button>Verify</button></form>`,
  );
}

function pushPage(): SiteReply {
  return shown(
    'Approve the sign-in',
    `<h1>Approve the sign-in on your phone</h1><p>We sent a notification to your phone. Open the app and tap Yes to
      continue.</p>${TRUST}<script>
      const ask = async () => {
        const box = document.querySelector('[name=trust]');
        const reply = await fetch('/approved', { method: 'POST', body: String(box.checked) });
        if (reply.status === 200) location.href = '/gate'; else setTimeout(ask, 500);
      };
      setTimeout(ask, 1500);
    </script>`,
  );
}

function choicePage(): SiteReply {
  return shown(
    'Verify it is you',
    `<h1>How do you want to verify it is you?</h1><form method="post" action="/way">${TRUST}
      <button name="way" value="app">Code from my authenticator app</button>
      <button name="way" value="sms">Text message to •••• 18</button></form>`,
  );
}

function questionPage(stay: boolean): SiteReply {
  const [title, text, yes, no] = stay
    ? ['Stay signed in?', 'Do this to reduce the number of times you are asked to sign in.', 'Yes', 'No']
    : ['Trust this browser?', 'You will not need a code here the next time.', 'Trust', "Don't trust"];
  return shown(
    title ?? '',
    `<h1>${title}</h1><p>${text}</p><form method="post" action="/device">
      <button name="answer" value="no">${no}</button><button name="answer" value="yes">${yes}</button></form>`,
  );
}

function gatePage(): SiteReply {
  return shown('Gate', '<h1>Welcome back, officer</h1><p>Nothing to declare.</p><a href="/logout">Log out</a>');
}
