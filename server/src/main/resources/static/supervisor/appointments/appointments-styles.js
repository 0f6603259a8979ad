/** How the page of appointments is laid out: the day above, its times, its customers, and the one in hand. */
import { css } from 'lit';

export const appointmentsStyles = css`
  main { display: grid; grid-template: auto minmax(0, 1fr) / minmax(15rem, 18.5rem) minmax(0, 1fr) minmax(19rem, 24rem); }
  .day { grid-column: 1 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); padding: var(--space-3) var(--space-4); border-block-end: 1px solid var(--rule); }
  .day h1 { font-size: var(--step-1); font-weight: 700; min-inline-size: 12rem; }
  .day input { inline-size: auto; min-block-size: var(--target-desk); }
  .day .counts { color: var(--ink-soft); margin-inline-start: auto; }
  .day .step { inline-size: var(--target-desk); padding: 0; font-size: 1.25rem; }
  main > section { min-block-size: 0; overflow-y: auto; padding: var(--space-4); }
  main > section + section { border-inline-start: 1px solid var(--rule); }
  .list { padding: 0 !important; }
  h2.about { font-size: var(--step-1); font-weight: 700; margin-block-end: var(--space-3); }
  section > .soft:not(:last-child) { margin-block-end: var(--space-3); }
  .soft { color: var(--ink-soft); line-height: 1.5; }
  .moving { display: grid; gap: var(--space-3); margin-block-end: var(--space-4); padding: var(--space-3); background: var(--amber-ground); border-radius: var(--radius); }
  .acts { display: flex; flex-wrap: wrap; gap: var(--space-2); }
  .closed { grid-column: 1 / -1; display: grid; place-content: center; justify-items: center; gap: var(--space-4); text-align: center; }
  .closed ui-icon { font-size: 3rem; color: var(--green-700); }
  @media print { :host { display: block !important; block-size: auto !important; } .bar, .day, .banner, .notice, main > section:not(.hand) { display: none !important; } }
`;
