/** How `<waiting-strips>` looks. */
import { css } from 'lit';

export const stripStyles = css`
  :host { display: block; overflow-y: auto; background: var(--surface); }
  table { inline-size: 100%; table-layout: fixed; }
  thead th { position: sticky; inset-block-start: 0; z-index: 1; padding: var(--space-2) var(--space-4); background: var(--paper); color: var(--ink-soft); font-size: var(--step--1); font-weight: 500; box-shadow: inset 0 -1px var(--rule-strong); white-space: nowrap; }
  tbody :is(th, td) { block-size: 62px; padding: var(--space-1) var(--space-4); border-block-end: 1px solid var(--rule); border-inline-start: 1px solid var(--rule); vertical-align: middle; line-height: 1.3; }
  tbody tr :first-child:is(th, td) { border-inline-start: 0; }
  :is(th, td).number { inline-size: 8.25rem; padding-inline-start: var(--space-5); }
  :is(th, td).who { inline-size: 14.5rem; }
  :is(th, td).service { inline-size: 10rem; }
  :is(th, td).time { inline-size: 16.5rem; padding-inline-end: var(--space-5); text-align: end; }
  ticket-number { font-size: 1.75rem; }
  tr { position: relative; }
  .number button { min-block-size: var(--target-tablet); padding: 0; border: 0; background: transparent; text-align: start; }
  .number button::after { content: ''; position: absolute; inset: 0; }
  tbody tr:active { background: var(--green-50); }
  .care, .raised { font-weight: 600; }
  .raised { color: var(--green-700); }
  .name { font-size: var(--step-1); font-weight: 600; margin-inline-end: var(--space-2); }
  .none { color: var(--ink-faint); }
  .notes p { display: inline-flex; align-items: center; gap: 0.35em; margin-inline-end: var(--space-3); white-space: nowrap; }
  .notes ui-icon { font-size: 1.15em; }
  .accepted { color: var(--green-700); font-weight: 600; }
  .task { color: var(--amber); font-weight: 600; }
  .time b { font-size: var(--step-2); font-weight: 600; line-height: 1.1; }
  .time p { display: flex; align-items: baseline; justify-content: space-between; }
  .time small { white-space: nowrap; color: var(--ink-soft); font-size: var(--step--1); }
  .order { float: inline-start; color: var(--ink-faint); }
  .late .time :is(b, strong) { color: var(--red); }
  .soon .time strong { color: var(--amber); }
  meter { display: block; inline-size: 100%; block-size: 4px; margin-block-start: 3px; border: 0; appearance: none; background: var(--sunk); }
  meter::-webkit-meter-inner-element { display: block; block-size: 4px; }
  meter::-webkit-meter-bar { block-size: 4px; background: var(--sunk); border: 0; border-radius: 0; }
  meter::-webkit-meter-optimum-value { background: var(--green-600); }
  meter::-webkit-meter-suboptimum-value { background: #c07600; }
  meter::-webkit-meter-even-less-good-value { background: var(--red); }
  .empty { display: grid; place-content: center; min-block-size: 60%; font-size: var(--step-3); color: var(--ink-faint); }
`;
