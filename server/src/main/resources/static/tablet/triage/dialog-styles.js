/** How the dialogs of a ticket and of the door look: one ruled sheet, choices as chips that are real radio buttons. */
import { css } from 'lit';

export const dialogStyles = css`
  dialog { inline-size: min(60rem, calc(100vw - 2 * var(--space-5))); max-block-size: calc(100dvh - 2 * var(--space-4)); padding: 0; border: 0; border-radius: var(--radius); background: var(--surface); color: var(--ink); overflow: hidden; }
  dialog[open] { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; }
  dialog::backdrop { background: rgb(6 38 31 / 55%); }
  .head { display: flex; align-items: center; gap: var(--space-4); padding: var(--space-3) var(--space-5); background: var(--green-800); color: #fff; }
  .head ticket-number { font-size: 2.25rem; }
  .head h2 { flex: 1; display: flex; align-items: center; flex-wrap: wrap; gap: var(--space-2) var(--space-3); font-size: var(--step-2); font-weight: 700; }
  .head .button { inline-size: var(--target-tablet); padding: 0; border-color: transparent; background: transparent; color: #fff; font-size: 1.5rem; }
  .head .button:hover { background: var(--green-700); }
  .sheet { overflow-y: auto; padding: var(--space-4) var(--space-5); }
  .foot { display: flex; align-items: center; gap: var(--space-3); padding: var(--space-3) var(--space-5); border-block-start: 1px solid var(--rule-strong); background: var(--sunk); }
  .foot p { flex: 1; color: var(--red); font-weight: 600; }
  .foot p:empty { visibility: hidden; }

  fieldset { margin: 0 0 var(--space-4); padding: 0; border: 0; min-inline-size: 0; }
  legend, .field > span { display: block; padding: 0; margin-block-end: var(--space-2); color: var(--ink-soft); font-weight: 600; }
  .chips { display: flex; flex-wrap: wrap; gap: var(--space-2); }
  .chips label { position: relative; display: inline-flex; align-items: center; justify-content: center; gap: var(--space-2); min-block-size: var(--target-tablet); padding: var(--space-1) var(--space-4); border: 1.5px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); font-weight: 600; line-height: 1.25; cursor: pointer; }
  .chips input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
  .chips label:has(:checked) { border-color: var(--green-800); background: var(--green-800); color: #fff; }
  .chips label:has(:focus-visible) { outline: 3px solid var(--focus); box-shadow: 0 0 0 6px var(--focus-edge); }
  .chips label:has(:disabled) { color: var(--ink-faint); border-color: var(--rule); background: var(--sunk); cursor: default; }
  .chips small { font-weight: 400; }
  .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr)); }
  .tiles label { justify-content: flex-start; text-align: start; }

  .field { display: block; margin-block-end: var(--space-4); }
  :is(input, textarea):not([type="radio"], [type="checkbox"]) { inline-size: 100%; min-block-size: var(--target-tablet); padding: var(--space-2) var(--space-3); border: 1.5px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); font-size: var(--step-1); }
  .field small { display: block; margin-block-start: var(--space-1); color: var(--ink-soft); }
  .columns { display: grid; grid-template-columns: 1fr 1fr; column-gap: var(--space-6); }
`;
