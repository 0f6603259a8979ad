/** How every page of supervisors is laid out: one bar with the way to the other pages, then the page's own content. */
import { css } from 'lit';

export const supervisorStyles = css`
  :host { display: grid; grid-template-rows: auto auto minmax(0, 1fr); block-size: 100dvh; overflow: hidden; background: var(--paper); --button-size: var(--target-desk); }

  .bar { grid-row: 1; display: flex; align-items: center; gap: var(--space-4); min-block-size: 48px; padding-inline: var(--space-4); background: var(--green-800); color: #fff; }
  .bar .home { display: flex; align-items: center; gap: 0.4em; font-weight: 700; text-decoration: none; }
  .bar nav ul { display: flex; }
  .bar nav a { display: flex; align-items: center; gap: 0.4em; min-block-size: 48px; padding-inline: var(--space-3); text-decoration: none; border-block-end: 3px solid transparent; border-block-start: 3px solid transparent; }
  .bar nav a:hover { background: var(--green-700); }
  .bar nav a[aria-current] { border-block-end-color: var(--call); font-weight: 600; }
  .bar .gap { flex: 1; }
  .bar select { min-block-size: 36px; max-inline-size: 16rem; padding-inline: var(--space-2); border: 1px solid #ffffff66; border-radius: var(--radius); background: var(--green-900); color: #fff; }
  .bar .account { min-block-size: 36px; inline-size: 40px; padding: 0; border: 0; border-radius: var(--radius); background: transparent; color: #fff; font-size: 1.375rem; display: grid; place-items: center; }
  .bar .account:hover { background: var(--green-700); }
  #account { inset: 52px var(--space-3) auto auto; margin: 0; padding: var(--space-4); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); color: var(--ink); }
  #account:popover-open { display: grid; gap: var(--space-3); }

  .banner { grid-row: 2; display: flex; align-items: center; gap: var(--space-4); padding: var(--space-2) var(--space-4); background: var(--amber-ground); color: var(--amber); font-weight: 600; }

  main { grid-row: 3; min-block-size: 0; }
  main.still { display: grid; place-content: center; justify-items: center; gap: var(--space-3); color: var(--ink-soft); font-size: var(--step-1); }

  .notice { position: fixed; inset: auto 50% var(--space-5) auto; translate: 50% 0; z-index: 10; max-inline-size: 44rem; padding: var(--space-3) var(--space-5); border-radius: var(--radius); font-weight: 600; color: #fff; background: var(--green-900); }
  .notice.bad { background: var(--red); }
  .notice:empty { display: contents; }
`;

/** Fields of forms, the same on every page of supervisors. */
export const fields = css`
  .field { display: grid; gap: var(--space-1); }
  .field > span, legend { color: var(--ink-soft); font-size: var(--step--1); font-weight: 600; padding: 0; }
  fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
  input:not([type="checkbox"], [type="radio"]), select, textarea {
    min-block-size: var(--field-size, 36px); inline-size: 100%; padding: var(--space-1) var(--space-2); border: 1px solid var(--rule-strong); border-radius: 4px;
    background: var(--surface); color: var(--ink);
  }
  textarea { min-block-size: 5rem; resize: vertical; }
  input[aria-invalid="true"], select[aria-invalid="true"], textarea[aria-invalid="true"] { border-color: var(--red); box-shadow: inset 0 0 0 1px var(--red); }
  .choices { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-2); }
  .choices label { display: inline-flex; align-items: center; gap: 0.4em; min-block-size: 32px; padding-inline: var(--space-2); border: 1px solid var(--rule); border-radius: 4px; background: var(--surface); cursor: pointer; }
  .choices label:hover { border-color: var(--rule-strong); }
  .choices label:has(:checked) { border-color: var(--green-700); background: var(--green-100); font-weight: 600; }
  .choices label:has(:focus-visible) { outline: 3px solid var(--focus); box-shadow: 0 0 0 6px var(--focus-edge); }
  .choices input { accent-color: var(--green-700); inline-size: 1rem; block-size: 1rem; margin: 0; }
  .choices input:focus-visible { outline: none; box-shadow: none; }
  .wrong { color: var(--red); font-size: var(--step--1); font-weight: 600; }
`;
