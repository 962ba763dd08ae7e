import type { FormReading } from '../../lib/login/classify.ts';
import type { FieldReading } from '../../lib/login/fields.ts';
import { rememberBox } from '../../lib/login/questions.ts';
import { elementWords } from './element.ts';
import { type Paint, printable } from './paint.ts';

/** Beyond this many reasons for one kind, the smaller ones are told as one sum. */
const REASONS = 10;
/** What a reason must weigh to be told by itself. */
const WORTH_TELLING = 0.05;

const points = (value: number) => `${value > 0 ? '+' : ''}${round(value)}`;
const round = (value: number) => String(Math.round(value * 10) / 10);

/** A form, why it is what it is taken for, and what the engine makes of each thing in it. */
export function explainForm(form: FormReading, title: string, chosen: boolean, paint: Paint): string[] {
  const remember = rememberBox(form);
  return [
    '',
    `${paint('strong', `${title}: ${form.kind}`)}${chosen ? paint('good', '  ← the login') : ''}  ${paint('faint', marks(form))}`,
    ...evidence(form, paint),
    ...form.fields.map((field) => `  field     ${fieldWords(form, field, paint)}`),
    ...form.later.map((element) => `  later     ${elementWords(element, paint)}`),
    `  submit    ${form.submit ? elementWords(form.submit, paint) : 'nothing to press: Enter'}`,
    ...(remember ? [`  remember  ${elementWords(remember, paint)}`] : []),
  ];
}

function marks({ form, frame, shown }: FormReading): string {
  if (!form) return 'fields outside any form';
  const names = [form.id && `#${form.id}`, form.name && `name ${form.name}`, form.className && `.${form.className}`];
  return [
    form.real ? `${form.method || 'get'} ${printable(form.action, 60)}`.trim() : 'fields without a form element',
    ...names.filter(Boolean).map((name) => printable(String(name), 50)),
    form.heading && `under "${printable(form.heading, 50)}"`,
    form.label && `labelled "${printable(form.label, 50)}"`,
    form.dialog && 'in a dialog',
    !shown && 'not shown yet',
    frame.frame !== 0 && `in frame ${frame.frame}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function evidence({ scores, evidence: all }: FormReading, paint: Paint): string[] {
  const ranked = Object.entries(scores).sort(([, a], [, b]) => b - a);
  return ranked.flatMap(([kind, score]) => {
    const mine = all.filter((one) => one.kind === kind).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
    const reasons = mine.filter((one) => Math.abs(one.points) >= WORTH_TELLING);
    if (reasons.length === 0) return [];
    const told = reasons.slice(0, REASONS).map((one) => `${points(one.points)} ${printable(one.why, 60)}`);
    const rest = reasons.slice(REASONS);
    const sum = rest.reduce((all, one) => all + one.points, 0);
    if (rest.length > 0) told.push(`${points(sum)} by ${rest.length} smaller ones`);
    return [`  ${kind.padEnd(10)}${round(score).padStart(6)}  ${paint('faint', told.join(', '))}`];
  });
}

function fieldWords(form: FormReading, field: FieldReading, paint: Paint): string {
  const part =
    field === form.identifier
      ? ', the identifier'
      : field === form.password
        ? ', the password'
        : form.codes.includes(field)
          ? ', a code'
          : '';
  const scores = Object.entries(field.scores)
    .filter(([, score]) => score > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([kind, score]) => `${kind} ${round(score)}`);
  const why = scores.length > 0 ? paint('faint', `  [${scores.join(', ')}]`) : '';
  return `${paint('strong', field.kind)}${part}  ${elementWords(field.element, paint)}${why}`;
}
