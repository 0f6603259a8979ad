/** What the screens between the question and the ticket share: a heading, a few words, large choices. */
import { css } from 'lit';

export const stepStyles = css`
  :host { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; gap: var(--kiosk-gap, calc(8 * var(--mm))); min-block-size: 0; font-size: var(--panel-text); line-height: 1.35; }
  h1 { font-size: var(--kiosk-title, calc(19 * var(--mm))); font-weight: 700; line-height: 1.15; text-wrap: balance; }
  .under { font-size: calc(11 * var(--mm)); color: var(--ink-soft); margin-block-start: calc(2.5 * var(--mm)); text-wrap: pretty; }
  .middle { display: grid; align-content: center; justify-items: center; gap: var(--step-space, calc(7 * var(--mm))); text-align: center; min-block-size: 0; overflow: hidden; padding: var(--step-space, calc(7 * var(--mm))) calc(9 * var(--mm)); background: var(--surface); border: 2px solid var(--rule); border-radius: var(--panel-radius); }
  .middle > ui-icon { display: var(--kiosk-extra, inline-block); font-size: clamp(calc(24 * var(--mm)), 9vh, calc(40 * var(--mm))); color: var(--green-700); }
  .middle > ui-icon.halt { color: var(--amber); }
  .big { font-size: var(--step-big, calc(22 * var(--mm))); font-weight: 700; line-height: 1.15; text-wrap: balance; }
  .fact { font-size: var(--kiosk-fact, calc(15 * var(--mm))); font-weight: 700; line-height: 1.25; text-wrap: balance; }
  .soft { color: var(--ink-soft); text-wrap: balance; }
  .acts { display: grid; gap: var(--target-gap); grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
  .acts button { min-block-size: var(--target-main); padding: calc(2 * var(--mm)) calc(5 * var(--mm)); border: 2px solid var(--green-700); border-radius: var(--panel-radius); font-size: calc(14 * var(--mm)); font-weight: 700; background: var(--surface); color: var(--green-800); line-height: 1.2; text-wrap: balance; }
  .acts button:active { background: var(--green-100); }
  .acts button.primary { background: var(--green-700); color: #fff; }
  .acts button.primary:active { background: var(--green-900); }
  .acts small { font-size: var(--panel-text); font-weight: 500; margin-inline-start: 0.5em; }
  .choices { display: grid; gap: var(--target-gap); align-content: start; min-block-size: 0; overflow-y: auto; scrollbar-width: none; grid-auto-rows: minmax(var(--target-main), auto); }
  .choices button { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: calc(6 * var(--mm)); min-block-size: var(--target-main); padding: var(--step-space, calc(4 * var(--mm))) calc(6 * var(--mm)) var(--step-space, calc(4 * var(--mm))) 0; text-align: start; background: var(--surface); border: 2px solid var(--rule); border-radius: var(--panel-radius); overflow: hidden; line-height: 1.25; }
  .choices button:active { background: var(--green-100); border-color: var(--green-700); }
  .pad { display: grid; place-items: center; align-self: stretch; margin-block: calc(-1 * var(--step-space, calc(4 * var(--mm)))); inline-size: var(--step-pad, calc(36 * var(--mm))); background: var(--green-50); color: var(--green-700); font-size: calc(20 * var(--mm)); }
  .choices button:active .pad { background: transparent; }
  .choices b { display: block; font-size: var(--step-choice, calc(14 * var(--mm))); font-weight: 700; line-height: 1.2; text-wrap: balance; }
  .choices .on { font-size: calc(12 * var(--mm)); color: var(--green-700); }
  :host([care]) h1 { font-size: calc(1.2 * var(--kiosk-title, calc(19 * var(--mm)))); }
  :host([care]) { font-size: calc(13 * var(--mm)); }
  :host([care]) .under { font-size: calc(14 * var(--mm)); }
  :host([care]) .choices b, :host([care]) .acts button { font-size: var(--step-choice, calc(18 * var(--mm))); }
  :host([care]) .big { font-size: var(--step-big, calc(27 * var(--mm))); }
  :host([care]) .fact { font-size: calc(1.25 * var(--kiosk-fact, calc(15 * var(--mm)))); }
`;
