/** How `<tablet-page>` is laid out: queues at the left, customers in the middle, counters along the bottom. */
import { css } from 'lit';

export const tabletStyles = css`
  :host { display: grid; grid-template-rows: auto auto 1fr; block-size: 100dvh; overflow: hidden; }
  header { grid-row: 1; display: flex; align-items: center; gap: var(--space-4); min-height: 56px; padding: 0 var(--space-4); background: var(--green-800); color: #fff; }
  header h1 { font-size: var(--step-2); font-weight: 700; white-space: nowrap; }
  header .gap { flex: 1; }
  header time { font-size: var(--step-2); font-weight: 500; }
  header > .button { background: transparent; border-color: transparent; color: #fff; padding: 0; inline-size: var(--target-tablet); font-size: 1.5rem; }
  header > .button.worded { inline-size: auto; padding: 0 var(--space-3); border-color: var(--green-300); font-size: var(--step-0); }
  header > .button:hover { background: var(--green-700); }
  .sound { display: flex; align-items: center; gap: 0.4em; font-size: var(--step-0); opacity: 0.95; }
  #account { max-inline-size: 20rem; inset: 60px var(--space-3) auto auto; margin: 0; padding: var(--space-4); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); color: var(--ink); --button-size: var(--target-tablet); }
  #account:popover-open { display: grid; gap: var(--space-3); }
  .out { grid-row: 2; display: flex; align-items: center; gap: var(--space-4); padding: var(--space-2) var(--space-4); background: var(--amber-ground); color: var(--amber); font-weight: 600; }

  main { grid-row: 3; min-block-size: 0; display: grid; grid-template: 1fr auto / 16.5rem 1fr; }
  main.still { display: grid; place-content: center; gap: var(--space-3); color: var(--ink-soft); font-size: var(--step-2); }
  .side { grid-area: 1 / 1; min-block-size: 0; display: flex; flex-direction: column; }
  queue-list { flex: 1 1 0; min-block-size: 0; }
  machine-list { flex: none; max-block-size: 62%; overflow-y: auto; border-block-start: 1px solid var(--rule-strong); }
  machine-list:not([tabindex]) { display: none; }
  .customers { grid-area: 1 / 2; min-block-size: 0; min-inline-size: 0; display: flex; flex-direction: column; }
  push-section { flex: none; }
  waiting-strips { flex: 1; min-block-size: 0; }
  counter-row { grid-area: 2 / 1 / auto / -1; }

  .notice { position: fixed; inset: auto 50% 124px auto; translate: 50% 0; max-inline-size: 40rem; padding: var(--space-3) var(--space-5); border-radius: var(--radius); font-weight: 600; font-size: var(--step-1); color: #fff; background: var(--green-900); }
  .notice .button { margin-inline-start: var(--space-4); }
  .notice.bad { background: var(--red); }
  .notice:empty { display: contents; }
`;
