/** How the report of patterns is laid out: what is asked above, tellers on the left, one teller's findings on the right. */
import { css } from 'lit';

export const patternsStyles = css`
  main { display: grid; grid-template: auto minmax(0, 1fr) / minmax(26rem, 5fr) minmax(20rem, 4fr); }
  .asked { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: end; gap: var(--space-2) var(--space-4); padding: var(--space-3) var(--space-4); border-block-end: 1px solid var(--rule); }
  .asked h1 { align-self: center; margin-inline-end: auto; font-size: var(--step-1); font-weight: 700; }
  .asked .field { --field-size: var(--target-desk); }
  .acts { display: flex; gap: var(--space-2); }
  .asked input[type="date"] { inline-size: 10rem; }
  .asked input[type="number"] { inline-size: 6.5rem; }
  main > section { min-block-size: 0; overflow: auto; padding: var(--space-4); }
  main > section + section { border-inline-start: 1px solid var(--rule); }
  .soft { color: var(--ink-soft); line-height: 1.5; }
  .soft.about { margin-block-end: var(--space-3); max-inline-size: 44rem; }
  table { inline-size: 100%; font-variant-numeric: tabular-nums; }
  th { text-align: start; }
  thead th { padding: var(--space-2); color: var(--ink-soft); font-size: var(--step--1); font-weight: 600; border-block-end: 1px solid var(--rule-strong); vertical-align: bottom; line-height: 1.25; }
  td, tbody th { padding: var(--space-2); border-block-end: 1px solid var(--rule); }
  .n { text-align: end; }
  .n.some { font-weight: 700; color: var(--amber); }
  tbody tr:hover { background: var(--green-50); }
  tbody tr.on { background: var(--green-100); }
  tbody th button { min-block-size: var(--target-desk); min-inline-size: 5rem; text-align: start; padding: 0; border: 0; background: none; font-size: var(--step-1); font-weight: 700; text-decoration: underline; text-decoration-color: var(--rule-strong); text-underline-offset: 3px; }
  h2 { font-size: var(--step-1); font-weight: 700; margin-block-end: var(--space-2); }
  h3 { margin-block: var(--space-4) var(--space-1); font-size: var(--step-0); font-weight: 700; }
  h3 span { font-weight: 400; color: var(--ink-soft); }
  .found li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 var(--space-3); padding-block: var(--space-2); border-block-end: 1px solid var(--rule); }
  .found time { font-variant-numeric: tabular-nums; }
  .found b { font-weight: 600; }
  .found p { grid-column: 2; color: var(--ink-soft); line-height: 1.4; }
  .still { align-content: center; text-align: center; padding: var(--space-6); }
  @media (max-width: 900px) {
    main { grid-template: auto auto 1fr / minmax(0, 1fr); overflow-y: auto; }
    .asked h1 { flex-basis: 100%; }
    main > section { overflow: visible; }
    main > section + section { border-inline-start: 0; border-block-start: 1px solid var(--rule); }
  }
`;
