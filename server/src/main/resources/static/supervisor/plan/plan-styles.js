/** How `<plan-page>` is laid out: state along the top, the rules at the left, one tool at the right. */
import { css } from 'lit';

export const planStyles = css`
  main { display: grid; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) 27rem; }
  main.still { display: grid; grid-template: none; }
  .state { grid-area: 1 / 1 / auto / -1; display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-4); padding: var(--space-2) var(--space-4); border-block-end: 1px solid var(--rule-strong); background: var(--surface); --button-size: 36px; }
  .state h1 { font-size: var(--step-1); font-weight: 700; }
  .state .scheduled { color: var(--amber); font-weight: 600; display: flex; gap: 0.4em; align-items: center; }
  .state .gap { flex: 1; }
  .save { color: var(--ink-soft); font-size: var(--step--1); }
  .save.away, .save.stale, .save.refused { color: var(--red); font-weight: 600; }
  .state .icon { inline-size: 36px; padding: 0; font-size: 1.125rem; }
  .stale { grid-area: 2 / 1 / auto / -1; display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3); padding: var(--space-2) var(--space-4); background: var(--amber-ground); color: var(--amber); font-weight: 600; --button-size: 32px; }
  .rules { grid-area: 3 / 1; min-block-size: 0; display: grid; grid-template-rows: auto minmax(0, 1fr); }
  .rules header { display: flex; align-items: center; gap: var(--space-4); padding: var(--space-2) var(--space-4); color: var(--ink-soft); font-size: var(--step--1); --button-size: 32px; }
  .rules header .gap { flex: 1; }
  .rules header .button { white-space: nowrap; }
  .tool { grid-area: 3 / 2; min-block-size: 0; display: grid; grid-template-rows: auto minmax(0, 1fr); border-inline-start: 1px solid var(--rule-strong); background: var(--paper); }
  .tabs { display: flex; border-block-end: 1px solid var(--rule-strong); background: var(--sunk); }
  .tabs button { flex: 1; min-block-size: 40px; padding: 0 var(--space-1); border: 0; border-block-end: 3px solid transparent; background: none; color: var(--ink-soft); font-size: var(--step-0); white-space: nowrap; }
  .tabs button[aria-selected="true"] { border-block-end-color: var(--green-700); color: var(--ink); font-weight: 700; background: var(--paper); }
  .count { margin-inline-start: 0.3em; padding-inline: 0.4em; border-radius: 3px; background: var(--amber-ground); color: var(--amber); font-size: var(--step--1); font-weight: 700; }
  .panel { overflow: auto; padding: var(--space-4); }
  .since { color: var(--ink-soft); font-size: var(--step--1); }
  .ask { padding: var(--space-5); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--paper); color: var(--ink); }
  .ask p + p { display: flex; gap: var(--space-3); justify-content: flex-end; margin-block-start: var(--space-4); }
  @media (max-width: 1150px) { main { grid-template-columns: minmax(0, 1fr) 23rem; } .rules header .hint { display: none; } }
`;
