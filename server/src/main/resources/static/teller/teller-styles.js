/** How `<teller-page>` looks. */
import { css } from 'lit';

export const tellerStyles = css`
  :host { display: grid; grid-template-rows: auto auto 1fr auto; min-block-size: 100dvh; max-inline-size: 26rem; margin: 0 auto; background: var(--paper); border-inline: 1px solid var(--rule); }
  header { grid-row: 1; display: flex; align-items: center; justify-content: space-between; gap: var(--space-2) var(--space-3); flex-wrap: wrap; min-height: 44px; padding: var(--space-1) var(--space-4); background: var(--green-800); color: #fff; }
  header h1 { font-size: var(--step-1); font-weight: 700; }
  header link-state { font-size: var(--step--1); }
  .out { grid-row: 2; display: flex; align-items: center; justify-content: space-between; padding: var(--space-3) var(--space-4); background: var(--amber-ground); color: var(--amber); font-weight: 600; }
  main { grid-row: 3; }
  @media (width < 700px) {
    next-up.aside { display: none; }
  }
  @media (width >= 700px) {
    :host { max-inline-size: 56rem; }
    main:has(customer-card) { display: grid; grid-template-columns: minmax(0, 1fr) 24rem; grid-template-rows: auto 1fr; column-gap: 0; }
    .work { grid-column: 2; grid-row: 1 / 3; border-inline-start: 1px solid var(--rule); }
    next-up { padding-block-start: var(--space-4); }
  }
  .still { padding: var(--space-7) var(--space-4); text-align: center; color: var(--ink-soft); }
  .branches { display: grid; gap: var(--space-3); padding: var(--space-4); }
  .branches h2 { font-size: var(--step-2); font-weight: 700; }
  .notice { margin: 0 var(--space-4) var(--space-2); padding: var(--space-2) var(--space-3); border-radius: var(--radius); font-size: var(--step-0); line-height: 1.4; font-weight: 500; }
  .said.good { display: flex; align-items: start; padding-inline-end: var(--space-4); }
  .said.good .notice { flex: 1; margin-inline-end: var(--space-2); }
  .notice:empty { display: contents; }
  .notice.bad { background: var(--red-ground); color: var(--red); }
  .notice.good { background: var(--green-100); color: var(--green-900); }
  footer { grid-row: 4; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-2); padding: var(--space-2) var(--space-4); border-block-start: 1px solid var(--rule); font-size: var(--step--1); --button-size: 34px; }
  footer .button { padding: 0 var(--space-2); font-weight: 500; }
  footer language-choice { --choice-pad: 0.6em; --choice-edge: var(--rule); --choice-on: var(--sunk); --choice-on-ink: var(--ink); }
  @media (width < 700px) and (height < 800px) {
    header { min-height: 38px; }
    footer { padding-block: var(--space-1); }
    .notice { padding-block: var(--space-1); font-size: var(--step--1); line-height: 1.3; }
    main:has(.said.bad) next-up { display: none; }
  }
`;
