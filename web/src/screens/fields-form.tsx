import { useState } from 'preact/hooks';
import { isCode, tidyCode } from '../field-input.ts';
import type { View } from '../login.ts';
import { rich, t } from '../messages.ts';
import { Countdown } from '../parts/countdown.tsx';
import { FieldInput } from '../parts/field.tsx';
import { Host, Site } from '../parts/site.tsx';
import { siteText } from '../site-text.ts';
import type { Answer, Choice } from '../wire.ts';

interface Shown {
  login: Extract<View, { kind: 'login' }>;
  answer: (answer: Answer) => void;
  resends: readonly Choice[];
}

/** Identifiers that were typed on this page, by their field: they need not be typed again. Gone with the page. */
const typed = new Map<string, string>();

/** The values that the site asks for. */
export function FieldsForm({ login: { state, connection, sending }, answer, resends }: Shown) {
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const { fields, websiteError } = state;
  const rejected = fields.filter(({ reason }) => reason === 'rejected');
  // The site's words stand at the last of the fields that they may be about.
  const blamed = websiteError === null ? null : (rejected.at(-1) ?? fields[0] ?? null);
  const first = firstToFill(fields);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const values = Object.fromEntries(fields.map((field) => [field.id, enteredIn(form, field)]));
    const missing = fields.filter(({ id, required }) => required && values[id] === '').map(({ id }) => id);
    setEmpty(missing);
    if (missing[0] !== undefined) {
      inputOf(form, missing[0])?.focus();
      return;
    }
    for (const { id, type } of fields) if (type === 'identifier') typed.set(id, values[id] ?? '');
    if (!sending) answer({ field_values: values });
  }

  const errorOf = (id: string) => {
    if (empty.includes(id)) return t('missing');
    if (blamed?.id !== id || websiteError === null) return null;
    return (
      <>
        {rich('siteSays', { site: <Host name={connection.domain} /> })} <Site text={websiteError} longest={300} />
      </>
    );
  };

  return (
    <form class="form" noValidate onSubmit={submit}>
      <KnownIdentifier
        shown={fields.some(({ type }) => type === 'password') && !fields.some(({ type }) => type === 'identifier')}
      />
      {fields.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          initial={field.type === 'identifier' ? (typed.get(field.id) ?? '') : ''}
          first={field === first}
          error={errorOf(field.id)}
          invalid={field.reason === 'rejected'}
        />
      ))}
      {fields.some(isCode) && state.answerBy !== null && <Countdown until={state.answerBy} />}
      <p class="unseen" role="alert">
        {empty.length > 0 ? t('missing') : websiteError !== null ? siteText(websiteError, 300) : ''}
      </p>
      <button type="submit" class="primary" aria-disabled={sending}>
        {sending ? t('sending') : t(fields.some(({ type }) => type === 'password') ? 'signIn' : 'continue')}
      </button>
      {resends.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="quiet"
          aria-disabled={sending}
          onClick={() => sending || answer({ selected_choice_id: id })}
        >
          <Site text={label} longest={60} />
        </button>
      ))}
    </form>
  );
}

/** On a page of its own a password says nothing to a password manager, unless it is told whose it is. */
function KnownIdentifier({ shown }: { shown: boolean }) {
  const [known] = [...typed.values()];
  if (!shown || !known) return null;
  return (
    <input class="unseen" type="text" autoComplete="username" value={known} readOnly tabIndex={-1} aria-hidden="true" />
  );
}

type Fields = Shown['login']['state']['fields'];

/** The field to go on at: an identifier that is known already is passed over. */
function firstToFill(fields: Fields): Fields[number] | undefined {
  return fields.find(({ id, type }) => type !== 'identifier' || !typed.get(id)) ?? fields[0];
}

function inputOf(form: HTMLFormElement, id: string): HTMLInputElement | null {
  const named = form.elements.namedItem(id);
  return named instanceof HTMLInputElement ? named : null;
}

function enteredIn(form: HTMLFormElement, field: Fields[number]): string {
  const value = inputOf(form, field.id)?.value ?? '';
  return isCode(field) ? tidyCode(value) : value;
}
