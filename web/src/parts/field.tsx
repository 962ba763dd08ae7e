import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { inputKind, isCode, tidyCode } from '../field-input.ts';
import type { AskedField } from '../flow-state.ts';
import { t } from '../messages.ts';
import { siteText } from '../site-text.ts';
import { Icon } from './mark.tsx';
import { Site } from './site.tsx';

interface Shown {
  field: AskedField;
  /** What it begins with: an identifier that was typed before. */
  initial: string;
  first: boolean;
  /** In the site's words, or in ours when it was left empty. */
  error: ComponentChild | null;
  /** The site refused what was given; the words for it may stand at another field. */
  invalid: boolean;
}

/** A value that the site asks for. What is typed is in the input, and nowhere else: no change of the page can lose it. */
export function FieldInput({ field, initial, first, error, invalid }: Shown) {
  const kind = inputKind(field);
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const secret = kind.type === 'password';
  const ids = { input: `field-${field.id}`, hint: `hint-${field.id}`, error: `error-${field.id}` };
  const described = [field.hint ? ids.hint : '', error ? ids.error : ''].filter(Boolean).join(' ');
  const code = isCode(field);
  const tidy = () => {
    if (code && input.current) input.current.value = tidyCode(input.current.value);
  };
  return (
    <div class="field">
      <label for={ids.input}>
        {field.label ? <Site text={field.label} longest={90} /> : t(`field.${field.type}`)}
        {!field.required && <span class="optional"> {t('optional')}</span>}
      </label>
      {field.hint && (
        <p class="hint" id={ids.hint}>
          <Site text={field.hint} longest={240} />
        </p>
      )}
      <div class="control">
        <input
          ref={input}
          id={ids.input}
          name={field.id}
          class={code ? 'input input-code' : 'input'}
          // The types know one kind of input at a time.
          type={(secret && shown ? 'text' : kind.type) as 'text'}
          inputMode={kind.inputMode}
          autoComplete={kind.autoComplete}
          autoCapitalize={kind.verbatim ? 'none' : undefined}
          autoCorrect={kind.verbatim ? 'off' : undefined}
          spellcheck={kind.verbatim ? false : undefined}
          defaultValue={initial}
          placeholder={code || !field.placeholder ? undefined : siteText(field.placeholder, 60)}
          dir={kind.verbatim ? 'ltr' : 'auto'}
          required={field.required}
          maxLength={4000}
          enterKeyHint="go"
          aria-invalid={invalid || Boolean(error)}
          aria-describedby={described || undefined}
          data-first={first ? '' : undefined}
          onBlur={tidy}
          onPaste={() => setTimeout(tidy)}
        />
        {secret && (
          <button
            type="button"
            class="peek"
            aria-controls={ids.input}
            aria-pressed={shown}
            aria-label={t('password.show')}
            title={t(shown ? 'password.hide' : 'password.show')}
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'eyeOff' : 'eye'} />
          </button>
        )}
      </div>
      {error && (
        <p class="error" id={ids.error}>
          {error}
        </p>
      )}
    </div>
  );
}
