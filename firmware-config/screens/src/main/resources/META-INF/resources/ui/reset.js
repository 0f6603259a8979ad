import { css } from 'lit';

/**
 * First sheet of every element's `static styles`: page styles do not cross a shadow root, so without it buttons lose
 * their font and digits jump as they count.
 */
export const reset = css`
  :host { box-sizing: border-box; font-variant-numeric: tabular-nums lining-nums; }
  :host([hidden]), [hidden] { display: none !important; }
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; font: inherit; }
  ul, ol { list-style: none; }
  button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; font-variant-numeric: inherit; }
  button { cursor: pointer; touch-action: manipulation; }
  a { color: inherit; }
  table { border-collapse: collapse; }
  th { font: inherit; text-align: start; }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 0;
    box-shadow: 0 0 0 6px var(--focus-edge);
  }
  .only-read {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
`;

/** Buttons of every page. Kinds: `primary` (one a screen), plain, `quiet`, `danger`; `cold` looks dead but answers, in words. Sizes come from --button-size. */
export const buttons = css`
  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: var(--space-2);
    min-height: var(--button-size, var(--target-tablet)); padding: 0 var(--space-4);
    border: 1.5px solid var(--rule-strong); border-radius: var(--radius);
    background: var(--surface); color: var(--ink); font-weight: 600; text-decoration: none; line-height: var(--line-tight);
    transition: background-color var(--quick), border-color var(--quick);
  }
  .button:hover { background: var(--green-50); border-color: var(--green-700); }
  .button:active { background: var(--green-100); }
  .button.primary { background: var(--green-700); border-color: var(--green-700); color: #fff; }
  .button.primary:hover { background: var(--green-800); }
  .button.primary:active { background: var(--green-900); }
  .button.quiet { background: transparent; border-color: transparent; }
  .button.quiet:hover { background: var(--sunk); }
  .button.danger { color: var(--red); border-color: var(--red); }
  .button.button:is([aria-disabled="true"], :disabled, .cold, .cold:hover, .cold:active) {
    background: var(--sunk); border-color: var(--rule); color: var(--ink-faint); cursor: default;
  }
  .button kbd {
    font: inherit; font-size: var(--step--1); font-weight: 500; opacity: 0.85;
  }
`;
