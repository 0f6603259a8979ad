/** What the rows of pushed customers have in common: fixed fields in fixed columns. */
import { css } from 'lit';

export const pushStyles = css`
  :host { display: block; --button-size: var(--target-tablet); }
  article { display: grid; grid-template-columns: 8.25rem minmax(0, 1fr) auto; align-items: center; column-gap: var(--space-5); padding: var(--space-2) var(--space-5); background: var(--surface); border-block-end: 1px solid var(--rule-strong); }
  ticket-number { font-size: 2.625rem; }
  h3 { display: flex; align-items: center; flex-wrap: wrap; gap: var(--space-1) var(--space-3); font-size: var(--step-2); font-weight: 700; line-height: 1.3; }
  h3 tier-word { font-size: var(--step-1); }
  .about { color: var(--ink-soft); line-height: 1.4; }
  .about strong { color: var(--green-700); font-weight: 600; }
  .tag { display: inline-flex; align-items: center; gap: 0.35em; padding: 0.1em 0.55em; border-radius: 3px; font-size: var(--step-0); font-weight: 700; line-height: 1.5; color: var(--green-900); background: var(--green-100); white-space: nowrap; }
  .tag.BEFORE_CALL { color: var(--call-ink); background: var(--call); }
  .tag:is(.ESCALATED, .GIVEN_BACK, .due) { color: var(--amber); background: var(--amber-ground); box-shadow: inset 0 0 0 1px currentColor; }
  .notices { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); font-weight: 600; line-height: 1.4; }
  .notices li { display: inline-flex; align-items: center; gap: 0.35em; }
  .time { min-inline-size: 8.5rem; text-align: end; color: var(--ink-soft); font-size: var(--step--1); line-height: 1.25; }
  .time b { display: block; font-size: var(--step-2); color: var(--ink); font-weight: 600; line-height: 1.1; }
  .acts { display: flex; align-items: center; gap: var(--space-3); }
  @keyframes arrive { 50% { background: var(--call); } }
`;
