/** How `<service-form>` and the form of a day are laid out. */
import { css } from 'lit';

export const formStyles = css`
  :host { display: grid; gap: var(--space-5); container-type: inline-size; }
  section { display: grid; gap: var(--space-3); }
  h3 { font-weight: 700; border-block-end: 1px solid var(--rule-strong); padding-block-end: var(--space-1); }
  .hint { color: var(--ink-soft); font-size: var(--step--1); font-weight: 400; }
  .field > .wrong { color: var(--red); }
  .field > .hint { color: var(--ink-soft); font-weight: 400; }
  .three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--space-3); align-items: start; }
  .three textarea { min-block-size: 36px; field-sizing: content; resize: none; line-height: 1.5; }
  legend { font-size: var(--step-0); color: var(--ink); margin-block-end: var(--space-1); }
  .three .field > span:first-child { font-weight: 400; }
  .row { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: var(--space-3); align-items: start; }
  .axes { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-5); }
  .wide { grid-column: span 1; }
  code { font-size: var(--step-0); min-block-size: 36px; display: flex; align-items: center; overflow-wrap: anywhere; }
  .tick { display: flex; gap: var(--space-2); align-items: baseline; min-block-size: 32px; cursor: pointer; font-weight: 600; }
  .tick .hint { display: block; }
  .tick input { inline-size: 1.1rem; block-size: 1.1rem; accent-color: var(--green-700); margin: 0; translate: 0 2px; }
  .icons { display: flex; flex-wrap: wrap; gap: var(--space-1); }
  .icons label { position: relative; display: grid; place-items: center; inline-size: 40px; block-size: 40px; border: 1px solid var(--rule); border-radius: 4px; background: var(--surface); color: var(--green-700); font-size: 1.375rem; cursor: pointer; }
  .icons label:hover { border-color: var(--rule-strong); }
  .icons label:has(:checked) { border: 2px solid var(--green-700); background: var(--green-100); }
  .icons label:has(:focus-visible) { outline: 3px solid var(--focus); box-shadow: 0 0 0 6px var(--focus-edge); z-index: 1; }
  .used { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2); color: var(--ink-soft); font-size: var(--step--1); }
  .used meter { inline-size: 8rem; }
  .used:is(.near, .gone) { color: var(--red); }
  @container (max-width: 34rem) { .three { grid-template-columns: 1fr; gap: var(--space-2); } .three .field { grid-template-columns: 4.5rem minmax(0, 1fr); align-items: center; } .three .wrong { grid-column: 2; } }
`;
