import type { ComponentChild } from 'preact';
import { t } from '../messages.ts';
import type { Choice } from '../wire.ts';
import { Icon, type IconName, Letter } from './mark.tsx';
import { Site } from './site.tsx';

interface Listed {
  choices: readonly Choice[];
  /** What the list is of, for who does not see it. */
  name: string;
  choose: (id: string) => void;
  busy: boolean;
  mark: (choice: Choice) => ComponentChild;
  first?: boolean;
}

/** Choices, each taken by one press. */
export function ChoiceList({ choices, name, choose, busy, mark, first = false }: Listed) {
  return (
    <ul class="choices" aria-label={name}>
      {choices.map((choice, index) => (
        <li key={choice.id}>
          <button
            type="button"
            class="choice"
            aria-disabled={busy}
            data-first={first && index === 0 ? '' : undefined}
            onClick={() => busy || choose(choice.id)}
          >
            {mark(choice)}
            <span class="choice-words">
              <span class="choice-label">
                <Site text={choice.label || t('choice.unnamed')} longest={90} />
              </span>
              {choice.description && (
                <span class="choice-more">
                  <Site text={choice.description} longest={140} />
                </span>
              )}
            </span>
            <span class="chevron" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

export const methodMark = ({ mfa_type = 'switch' }: Choice) => (
  <span class="letter">
    <Icon name={mfa_type satisfies IconName} />
  </span>
);
export const accountMark = ({ label }: Choice) => <Letter name={label} round />;
export const providerMark = ({ provider, label }: Choice) => <Letter name={provider ?? label} />;
export const otherMark = (choice: Choice) =>
  choice.mfa_type === undefined ? (
    <span class="letter">
      <Icon name={choice.type === 'identifier_method' ? 'email' : 'switch'} />
    </span>
  ) : (
    methodMark(choice)
  );
