/** How the touch page is laid out: head, screen, what stands beside it, foot; and what a small panel gives up. */
import { css } from 'lit';

export const kioskStyles = css`
  :host { --panel-radius: calc(3 * var(--mm)); display: grid; grid-template: auto 1fr auto auto / minmax(0, 1fr); block-size: 100dvh; background: var(--paper); }
  .head { display: flex; align-items: center; gap: calc(5 * var(--mm)); padding: calc(5 * var(--mm)) calc(9 * var(--mm)); background: var(--green-700); color: #fff; min-block-size: calc(37 * var(--mm)); }
  .head > ui-icon { font-size: calc(17 * var(--mm)); }
  .bank { flex: 1; min-inline-size: 0; line-height: 1.25; }
  .bank b { display: block; font-size: calc(14 * var(--mm)); font-weight: 700; }
  .bank span { font-size: var(--panel-text); color: var(--green-100); }
  time { font-size: calc(17 * var(--mm)); font-weight: 600; }
  main { display: grid; grid-template-rows: 1fr; padding: calc(10 * var(--mm)) calc(9 * var(--mm)) calc(6 * var(--mm)); min-block-size: 0; overflow: hidden; }
  .beside { display: grid; gap: calc(4 * var(--mm)); padding: 0 calc(9 * var(--mm)) calc(6 * var(--mm)); }
  .strips { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: var(--target-gap); }
  .strips.rows, :host([care]) .strips { grid-auto-flow: row; }
  .notice { display: flex; align-items: center; gap: calc(4 * var(--mm)); padding: calc(3 * var(--mm)) calc(6 * var(--mm)); font-size: var(--panel-text); line-height: 1.3; text-wrap: balance; background: var(--amber-ground); border: 2px solid var(--amber); border-radius: var(--panel-radius); }
  .notice ui-icon { font-size: calc(13 * var(--mm)); color: var(--amber); }
  footer { display: flex; align-items: center; justify-content: space-between; gap: var(--target-gap); padding: calc(4 * var(--mm)) calc(9 * var(--mm)) calc(7 * var(--mm)); border-block-start: 2px solid var(--rule); font-size: var(--panel-text); --button-size: var(--target); --choice-pad: calc(4.5 * var(--mm)); }
  footer button { display: inline-flex; align-items: center; gap: calc(2 * var(--mm)); min-block-size: var(--target); min-inline-size: var(--target); padding: 0 calc(4.5 * var(--mm)); border: 1.5px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); font-weight: 600; white-space: nowrap; }
  footer button:active { background: var(--green-100); }
  .head button { min-block-size: var(--target); min-inline-size: var(--target); padding: 0 calc(5 * var(--mm)); border: 2px solid var(--green-300); border-radius: var(--panel-radius); background: transparent; font-size: var(--panel-text); font-weight: 600; white-space: nowrap; }
  .head button:active { background: var(--green-900); }
  .head .icon { display: grid; place-items: center; padding: 0; font-size: calc(15 * var(--mm)); }
  .head [hidden] { display: none; }
  .gone { visibility: hidden; }
  /* A panel too small for everything gives up what helps least: examples, subtitles, the clock. */
  :host([compact]) { --kiosk-title: calc(15 * var(--mm)); --kiosk-fact: calc(12 * var(--mm)); --kiosk-extra: none; --kiosk-gap: calc(4 * var(--mm)); --step-choice: calc(12.5 * var(--mm)); --step-pad: calc(24 * var(--mm)); --step-big: calc(17 * var(--mm)); --step-fact: calc(11 * var(--mm)); --step-space: calc(3 * var(--mm)); }
  :host([compact]) .head { min-block-size: calc(31 * var(--mm)); padding-block: calc(2 * var(--mm)); }
  :host([compact]) main { padding: calc(5 * var(--mm)) calc(6 * var(--mm)) calc(4 * var(--mm)); }
  :host([compact]) .beside { padding: 0 calc(6 * var(--mm)) calc(4 * var(--mm)); }
  :host([compact]) footer { padding: calc(2.5 * var(--mm)) calc(6 * var(--mm)) calc(4 * var(--mm)); --choice-pad: calc(3 * var(--mm)); }
  :host([compact]) time { display: none; }
  :host([compact]) .bank b { font-size: calc(11 * var(--mm)); }
  :host([compact]) .bank span { font-size: var(--panel-text-small); }
  :host([compact]) .head { gap: calc(3 * var(--mm)); }
  :host([compact]) .head > ui-icon { display: none; }
  .ruler { position: absolute; inline-size: calc(100 * var(--mm)); visibility: hidden; }
`;
