import type { ElementSnapshot, FrameSnapshot } from './snapshot.ts';
import { providerAt, readAddress } from './sso-address.ts';
import { type Mention, mentionOf } from './sso-mention.ts';
import { isGeneric, isProtocol, providerCalled } from './sso-names.ts';

/** What stands around a control that names a provider. */
interface Place {
  /** Belongs to a form with a password. */
  inForm: boolean;
  /** Belongs to a form with a password, or stands within a few controls of one. */
  byForm: boolean;
  /** It alone sends a form, to an address that names the provider beside signing in. */
  sends: boolean;
  /** Other providers named right beside it, in the same way. */
  mates: readonly Mention[];
  /** The page is that provider's own. */
  ownPage: boolean;
}

/** A reason for or against a control signing in with the provider that it names; `place` is null where it is not known. */
export interface SsoRule {
  name: string;
  holds(mention: Mention, place: Place | null): boolean;
}

export interface SsoRules {
  /** One suffices. */
  grants: readonly SsoRule[];
  /** Makes it likely, for whoever looks for that very provider. */
  likely: readonly SsoRule[];
  /** One is enough against all the others. */
  denials: readonly SsoRule[];
}

/** Taller blocks hold a heading and a sentence, not a button's words. */
const BUTTON_HEIGHT = 70;

const isNoControl = ({ tag, role, hints, className, box }: ElementSnapshot, words: Mention['words']) =>
  (tag === 'div' || tag === 'span') &&
  role === '' &&
  (words === 'none' ? /logo/i.test(`${className} ${hints}`) : words === 'more' && box.height > BUTTON_HEIGHT);

const isBare = ({ words }: Mention) => words === 'name' || words === 'none';
const isSaid = ({ words }: Mention) => words === 'name' || words === 'more';

export const SSO_RULES: SsoRules = {
  grants: [
    { name: 'says to log in with it', holds: (one) => one.login && isSaid(one) },
    { name: 'says hardly more than with it', holds: (one) => one.connects && one.element.visible },
    { name: 'says single sign-on alone', holds: (one) => isGeneric(one.provider) && one.words === 'name' },
    { name: 'leads to where it asks who one is', holds: (one) => one.endpoint && (isBare(one) || one.connects) },
    { name: 'is called by it and a protocol', holds: (one) => one.protocol && isBare(one) },
    { name: 'says to log in, called by it', holds: (one) => one.login && one.words === 'other' && one.calledLogin },
  ],
  likely: [
    // Too few sites do it for a record of its own.
    { name: 'sends a form of its own to it', holds: (one, place) => place?.sends === true && one.words !== 'other' },
    {
      name: 'stands by the form, among others',
      holds: (one, place) =>
        place !== null &&
        isBare(one) &&
        one.element.visible &&
        (one.leads === 'nowhere' || one.leads === 'here') &&
        (one.words === 'name' ? place.byForm : place.inForm) &&
        place.mates.length > 0 &&
        !place.mates.some(({ pages }) => pages),
    },
  ],
  denials: [
    { name: "leads to the provider's pages", holds: ({ pages }) => pages },
    { name: 'says to sign up', holds: ({ signup }) => signup },
    { name: 'says something else', holds: ({ elsewhere }) => elsewhere },
    {
      name: 'in a row to follow or to share by',
      holds: (one) => one.bar && !one.endpoint && !(isSaid(one) && (one.login || one.connects)),
    },
    {
      name: 'a mark or a block of text rather than a control',
      holds: ({ element, words }) => isNoControl(element, words),
    },
    { name: "on the provider's own page", holds: (_, place) => place?.ownPage === true },
  ],
};

const holds = (rules: readonly SsoRule[], mention: Mention, place: Place | null) =>
  rules.some((rule) => rule.holds(mention, place));

const alone = new WeakMap<ElementSnapshot, string | null>();

/** The identity provider that a control signs in with, as far as the control alone tells; null when with none. */
export function providerOf(element: ElementSnapshot): string | null {
  const known = alone.get(element);
  if (known !== undefined) return known;
  const mention = mentionOf(element);
  const { grants, denials } = SSO_RULES;
  const provider = mention && holds(grants, mention, null) && !holds(denials, mention, null) ? mention.provider : null;
  alone.set(element, provider);
  return provider;
}

/** How many controls may stand between a provider and the password beside which it is offered. */
const STEPS = 12;
/** How many between two providers of one row. */
const APART = 3;

const isField = ({ kind }: ElementSnapshot) => !['button', 'link'].includes(kind);

/** A form that holds no field, and one button: its address is the button's. */
function sendsAlone({ forms, elements }: FrameSnapshot, { element, provider }: Mention): boolean {
  const form = element.type === 'submit' ? forms.find((one) => one.form === element.form) : undefined;
  if (
    !form ||
    elements.some((one) => one.form === form.form && (isField(one) || one.type === 'submit') && one !== element)
  )
    return false;
  const { path } = readAddress(form.action);
  return providerCalled(path)?.provider === provider && isProtocol(path);
}

function placeOf(frame: FrameSnapshot, mention: Mention, all: readonly Mention[]): Place {
  const { element, provider } = mention;
  const secrets = frame.elements.filter(({ type }) => type === 'password');
  const inForm = element.form !== null && secrets.some(({ form }) => form === element.form);
  return {
    inForm,
    byForm: inForm || secrets.some(({ index }) => Math.abs(index - element.index) <= STEPS),
    sends: sendsAlone(frame, mention),
    mates: all.filter(
      (one) =>
        one.provider !== provider &&
        one.element.tag === element.tag &&
        Math.abs(one.element.index - element.index) <= APART,
    ),
    ownPage: frame.frame === 0 && providerAt(frame.url) === provider,
  };
}

const touch = ({ box: a }: ElementSnapshot, { box: b }: ElementSnapshot) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** One drawn over the other: a box that can be pressed, and the button or link within it. */
const isSame = (one: SsoButton, { element, provider }: Mention) =>
  one.provider === provider && element.index - one.element.index === 1 && touch(one.element, element);

const isReal = ({ tag }: ElementSnapshot) => tag === 'a' || tag === 'button' || tag === 'input';

/** What is drawn as a button and says nowhere that it is one may be a caption, or wait for a script that draws the button. */
const isSurelyControl = (element: ElementSnapshot) => isReal(element) || element.role !== '';

export interface SsoButton {
  element: ElementSnapshot;
  provider: string;
  /** False where only its place or its form's address speaks for it, or where it may be no control. */
  certain: boolean;
}

/**
 * Every control of a frame that signs in with an identity provider, in the order of the page: hidden ones too, and
 * several of one provider where a page has them.
 */
export function ssoButtons(frame: FrameSnapshot, { grants, likely, denials } = SSO_RULES): SsoButton[] {
  const mentions = frame.elements.map(mentionOf).filter((one) => one !== null);
  const found: SsoButton[] = [];
  for (const mention of mentions) {
    const { element, provider } = mention;
    const last = found.at(-1);
    if (last && isSame(last, mention)) {
      if (isReal(element) && !isReal(last.element)) found[found.length - 1] = { ...last, element };
      continue;
    }
    const place = placeOf(frame, mention, mentions);
    const granted = holds(grants, mention, place);
    if (holds(denials, mention, place) || !(granted || holds(likely, mention, place))) continue;
    found.push({ element, provider, certain: granted && isSurelyControl(element) });
  }
  return found;
}
