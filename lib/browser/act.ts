/** Acting on a page as a person does: what a drive may do to an element. */
export { StaleElement, TypingNotAllowed } from './act/errors.ts';
export {
  clickAsSeen,
  lastPress,
  leave,
  press,
  pressByScript,
  pressEnter,
  requestSubmit,
  stateOf,
  tick,
} from './act/press.ts';
export { noticed, pressHeard } from './act/response.ts';
export { haveLost, retypeLost, type TypeOrder, typeValue } from './act/typing.ts';
