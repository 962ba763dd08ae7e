import { accountPickers } from './account-pickers.ts';
import { antiRobot } from './anti-robot.ts';
import { captchas } from './captchas.ts';
import { componentLibraries } from './component-libraries.ts';
import { consent } from './consent.ts';
import { entrances } from './entrances.ts';
import { errors } from './errors.ts';
import { externalActions } from './external-actions.ts';
import { extraFields } from './extra-fields.ts';
import { freshCodes } from './fresh-codes.ts';
import { freshLogins } from './fresh-logins.ts';
import { identifierFirst } from './identifier-first.ts';
import { iframes } from './iframes.ts';
import { languages } from './languages.ts';
import { loggedIn } from './logged-in.ts';
import { lookalikes } from './lookalikes.ts';
import { mfaChoices } from './mfa-choices.ts';
import { oldWeb } from './old-web.ts';
import { oneTimeCodes } from './one-time-codes.ts';
import { passkeys } from './passkeys.ts';
import { rememberMe } from './remember-me.ts';
import { shadowRoots } from './shadow-roots.ts';
import type { Shape } from './shape.ts';
import { sso } from './sso.ts';

/** Every shape, by subject. */
export const SUBJECTS: Record<string, Shape[]> = {
  'one-time codes': oneTimeCodes,
  'choices of a second factor': mfaChoices,
  'identifier first': identifierFirst,
  'error messages': errors,
  'shadow roots': shadowRoots,
  frames: iframes,
  entrances,
  'things to do elsewhere': externalActions,
  passkeys,
  captchas,
  consent,
  'accounts to choose': accountPickers,
  'further fields': extraFields,
  'remember me': rememberMe,
  'other identity providers': sso,
  languages,
  'component libraries': componentLibraries,
  'the old web': oldWeb,
  'against robots': antiRobot,
  'logged in': loggedIn,
  'not a login': lookalikes,
};

/** Shapes that nothing is learned from: they tell whether what was learned holds for pages nobody has seen. */
export const FRESH: Record<string, Shape[]> = {
  'codes, ways and waiting, in many languages': freshCodes,
  'logins amid a site, in many languages': freshLogins,
};
