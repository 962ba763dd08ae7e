import { isCode } from '../field-input.ts';
import { type FlowState, sortChoices } from '../flow-state.ts';
import type { View } from '../login.ts';
import { type Key, rich, t } from '../messages.ts';
import { accountMark, ChoiceList, methodMark, otherMark, providerMark } from '../parts/choices.tsx';
import { Heading } from '../parts/heading.tsx';
import { Host, Site } from '../parts/site.tsx';
import type { Answer } from '../wire.ts';
import { ExternalAction } from './external-action.tsx';
import { FieldsForm } from './fields-form.tsx';

interface Shown {
  login: Extract<View, { kind: 'login' }>;
  answer: (answer: Answer) => void;
}

/** What the site wants to know, in the order in which a person looks for it: values, then other ways. */
export function QuestionScreen({ login, answer }: Shown) {
  const { state, connection, sending, unsent } = login;
  const { providers, accounts, methods, resends, others } = sortChoices(state.choices);
  const choose = (id: string) => answer({ selected_choice_id: id });
  const form = state.fields.length > 0;
  const list = { choose, busy: sending };
  return (
    <>
      <Heading>{t(headingOf(state))}</Heading>
      <p class="at">{rich('question.at', { site: <Host name={connection.domain} /> })}</p>
      <Trouble state={state} unsent={unsent} domain={connection.domain} />
      {state.action !== null && <ExternalAction message={state.action} until={state.answerBy} />}
      {form && <FieldsForm login={login} answer={answer} resends={resends} />}
      {form && providers.length + accounts.length > 0 && <p class="or">{t('or')}</p>}
      {accounts.length > 0 && (
        <ChoiceList {...list} choices={accounts} name={t('accounts')} mark={accountMark} first={!form} />
      )}
      {providers.length > 0 && (
        <ChoiceList {...list} choices={providers} name={t('providers')} mark={providerMark} first={!form} />
      )}
      {methods.length > 0 && (
        <>
          {(form || state.action !== null) && <p class="or">{t('otherWays')}</p>}
          <ChoiceList {...list} choices={methods} name={t('methods')} mark={methodMark} first={!form} />
        </>
      )}
      {others.length > 0 && <ChoiceList {...list} choices={others} name={t('others')} mark={otherMark} first={!form} />}
      {!form && resends.length > 0 && <ChoiceList {...list} choices={resends} name={t('others')} mark={otherMark} />}
    </>
  );
}

/** What went wrong, where no field can say it. */
function Trouble({
  state,
  unsent,
  domain,
}: {
  state: FlowState;
  unsent: 'unreachable' | 'refused' | null;
  domain: string;
}) {
  const atField = state.fields.length > 0;
  const told = state.websiteError !== null && !atField;
  return (
    <div role="alert" class="trouble">
      {told && (
        <p class="error">
          {rich('siteSays', { site: <Host name={domain} /> })} <Site text={state.websiteError ?? ''} longest={300} />
        </p>
      )}
      {unsent !== null && <p class="error">{t(`unsent.${unsent}`)}</p>}
    </div>
  );
}

function headingOf({ fields, choices, step }: FlowState): Key {
  if (fields.some(isCode)) return 'question.code';
  if (fields.some(({ type }) => type === 'password')) {
    return fields.length > 1 ? 'question.signIn' : 'question.password';
  }
  if (fields.length > 0) return fields.some(({ type }) => type === 'identifier') ? 'question.signIn' : 'question.more';
  if (step === 'AWAITING_EXTERNAL_ACTION') return 'question.elsewhere';
  const { accounts, methods, providers } = sortChoices(choices);
  if (accounts.length > 0) return 'question.account';
  if (methods.length > 0) return 'question.method';
  return providers.length > 0 ? 'question.signIn' : 'question.choose';
}
