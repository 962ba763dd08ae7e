import { type ControlKind, readControl } from './controls.ts';
import { type FieldReading, isMasked, isTextual, readField } from './fields.ts';
import type { ElementSnapshot, FormSnapshot, FrameSnapshot, PageSnapshot } from './snapshot.ts';

/** A form with everything read in it, before it is judged. */
export interface FormParts {
  frame: FrameSnapshot;
  form: FormSnapshot | null;
  /** Text fields and selects, in document order: seen by a person, not a trap. All of them when none is shown. */
  fields: FieldReading[];
  toggles: ElementSnapshot[];
  controls: { element: ElementSnapshot; kind: ControlKind }[];
  /** False for a form that is in the page but not shown: behind a closed dialog or menu. */
  shown: boolean;
  /** Password inputs that are not shown while other fields are: the next step's, kept for password managers. */
  later: ElementSnapshot[];
}

/** Whether a person sees a control as one: a disabled or read-only field too, which tells what the form is about. */
const isSeen = (element: ElementSnapshot) => element.visible && !element.honeypot;

/** A picture to press has no size until it is loaded, and may be pressed all the same. */
const isPicture = (element: ElementSnapshot) => element.type === 'image';

const wordsIn = ({ label, placeholder }: ElementSnapshot) => label || placeholder;

/** What a field's neighbours say about it. */
function inContext(fields: FieldReading[]): FieldReading[] {
  const masked = fields.filter(({ element }) => isMasked(element));
  // What has no name is not sent: beside a named one of the same words it shows the same value another way.
  const isTwin = ({ element }: FieldReading) =>
    isMasked(element) &&
    element.name === '' &&
    wordsIn(element) !== '' &&
    masked.some((one) => one.element.name !== '' && wordsIn(one.element) === wordsIn(element));
  const known = fields.some(({ kind }) => kind === 'password');
  const named = fields.some(({ kind }) => kind === 'username' || kind === 'email');
  return (
    fields
      // A second input shows the password in clear on request: the same value, not another one.
      .filter(
        ({ kind, element }) =>
          kind !== 'password' || isMasked(element) || !masked.some((one) => one.kind === 'password'),
      )
      .filter((field) => !isTwin(field))
      // A masked "code" beside a user name, with no other secret, is what that site calls its password.
      .map((field) =>
        !known && named && masked.length === 1 && field === masked[0] ? { ...field, kind: asPassword(field) } : field,
      )
  );
}

const asPassword = ({ kind }: FieldReading) => (kind === 'code' ? 'password' : kind);

function partsOf(frame: FrameSnapshot, form: FormSnapshot | null): FormParts {
  const mine = frame.elements.filter((element) => element.form === (form?.form ?? null));
  const fillable = mine.filter((element) => isTextual(element) || element.kind === 'select');
  const shown = fillable.some(isSeen);
  const there = (element: ElementSnapshot) => (shown ? isSeen(element) : !element.visible);
  const fields = fillable.filter(there);
  return {
    frame,
    form,
    shown,
    fields: inContext(fields.map(readField)),
    later: shown ? fillable.filter((element) => isMasked(element) && !isSeen(element)) : [],
    toggles: mine.filter((element) => (element.kind === 'checkbox' || element.kind === 'radio') && there(element)),
    controls: mine
      .filter(
        (element) =>
          (element.kind === 'button' || element.kind === 'link') && (isPicture(element) || element.visible || !shown),
      )
      .map((element) => ({ element, kind: readControl(element) })),
  };
}

/** Every form and cluster of the frames that a person sees, hidden forms too. */
export function partsOfPage(snapshot: PageSnapshot): FormParts[] {
  return snapshot.frames
    .filter((frame) => frame.visible)
    .flatMap((frame) => {
      const forms = frame.forms.map((form) => partsOf(frame, form));
      const loose = partsOf(frame, null);
      return loose.shown ? [...forms, loose] : forms;
    })
    .filter((parts) => parts.fields.length > 0);
}
