/**
 * What a page shows, as plain JSON without any value: the only thing that page understanding reads.
 * `observe` makes one per frame and joins them; everything in `lib/login` is a pure function of it.
 */
export interface PageSnapshot {
  url: string;
  title: string;
  /** `lang` of the document, lower case; empty when absent. */
  lang: string;
  /** The main frame first. */
  frames: FrameSnapshot[];
}

export interface FrameSnapshot {
  /** Index of this frame in PageSnapshot.frames, and the key of every ElementRef in it. */
  frame: number;
  url: string;
  /** True when the frame itself is visible (the main frame always is). */
  visible: boolean;
  headings: string[];
  /** Visible texts that look like an alert or a status: role alert/status, aria-live, error-ish containers. */
  notices: Notice[];
  /** Visible text of the page, white space folded, one line for each piece of it, at most 20,000 characters. */
  text: string;
  forms: FormSnapshot[];
  elements: ElementSnapshot[];
}

export interface Notice {
  text: string;
  role: 'alert' | 'status' | 'other';
  /** How it presents itself, by class names and colour: structure, where no word is known. */
  tone: 'error' | 'success' | 'plain';
  /** id list of the field it describes (aria-describedby, aria-errormessage), when known. */
  forElement: number | null;
}

export interface FormSnapshot {
  /** Index in FrameSnapshot.forms; elements name it. A cluster of inputs without a form element is one too. */
  form: number;
  real: boolean;
  /**
   * True when a person sees at least one of its fields or controls. A form behind a closed dialog, menu or tab is here
   * too, with its texts, so that a login that must be opened first can be understood; its elements are `visible: false`.
   * A cluster never mixes fields that are rendered with such that are not.
   */
  visible: boolean;
  id: string;
  name: string;
  className: string;
  action: string;
  method: string;
  label: string;
  /** The heading that titles it: inside, or the nearest one before it. */
  heading: string;
  /** True when it stands in a dialog or another layer above the page. */
  dialog: boolean;
  /** Visible text, one line for each piece of it, at most 1,000 characters. Of a form that is not shown: what it would show. */
  text: string;
}

/** An input, select, editable element, button in any disguise, or link. */
export interface ElementSnapshot {
  /** Index in FrameSnapshot.elements: with `frame`, the reference that `act` resolves. */
  index: number;
  kind: 'input' | 'select' | 'textarea' | 'editable' | 'button' | 'link' | 'checkbox' | 'radio';
  tag: string;
  /** `type` attribute, lower case. */
  type: string;
  role: string;
  id: string;
  name: string;
  className: string;
  autocomplete: string;
  inputmode: string;
  placeholder: string;
  /** Accessible name as a screen reader would say it. */
  label: string;
  /** Text that stands before or beside it for a person's eye (table cell, preceding text, legend). */
  nearby: string;
  /** Visible text of a button or link. */
  text: string;
  title: string;
  href: string;
  src: string;
  pattern: string;
  maxLength: number;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
  checked: boolean;
  /** True when it holds some text already; the text itself is never read. */
  filled: boolean;
  visible: boolean;
  /**
   * Seen only by robots: off-screen, zero-sized, aria-hidden with tabindex -1, and the like, while other fields of its
   * form are shown. What is hidden together with its whole form is no trap.
   */
  honeypot: boolean;
  /** True when something else lies over its centre (a dialog, a banner), as far as it is on the screen. */
  covered: boolean;
  /** `aria-invalid`, or a wrapper that says so. */
  invalid: boolean;
  /** What the browser itself says of a value that it does not let go, without that value; empty when it lets it. */
  complaint: string;
  form: number | null;
  box: { x: number; y: number; width: number; height: number };
  /** A CSS selector that finds it again; ` >>> ` steps into an open shadow root, as in puppeteer. */
  selector: string;
  /**
   * Data attributes, test ids, and for a control what its picture is called (icon classes, file names, ids in the
   * drawing, a background image), joined by spaces: free text for the classifier, at most 300 characters.
   */
  hints: string;
  /** For a select: option texts, at most 50. */
  options: string[];
}

export interface ElementRef {
  frame: number;
  index: number;
}
